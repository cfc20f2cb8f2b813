import type { Cell, SurveyTable } from "../survey/table.ts";
import { element, escaped, list } from "./html.ts";

/** Rows of a table that stand open; the rest folds out. */
const OPEN = 25;
/** Rows that the page holds of one table. */
const MOST = 200;

/** A table with its heading and notes. */
export function tableHtml(table: SurveyTable): string {
  const heading = element("h3", { id: table.id }, escaped(table.title));
  return `<div>${heading}${table.rows.length ? rowsHtml(table) : ""}${list(table.notes)}</div>`;
}

function rowsHtml(table: SurveyTable): string {
  const part = (from: number, to: number) =>
    scrolled(table.title, tableElement({ ...table, rows: table.rows.slice(from, to) }, {}));
  const rest = Math.min(table.rows.length, MOST) - OPEN;
  if (rest <= 0) return part(0, OPEN);
  const left = table.rows.length - MOST;
  const note = left > 0 ? list([`${left} more rows are in what --json prints`]) : "";
  return `${part(0, OPEN)}<details><summary>${rest} more rows</summary>${part(OPEN, MOST)}${note}</details>`;
}

/** The `<table>` itself; a sortable one has buttons for headings and raw values to sort by. */
export function tableElement(
  { title, columns, rows }: SurveyTable,
  { sortable, id }: { sortable?: boolean; id?: string },
): string {
  const heads = columns.map((column, i) => {
    const label = escaped(column.heading);
    const content = sortable ? `<button type="button" data-column="${i}">${label}</button>` : label;
    return element("th", { scope: "col", class: column.number ? "n" : undefined }, content);
  });
  const body = rows.map(
    (row) => `<tr>${row.map((cell, i) => cellHtml(cell, i, columns, sortable)).join("")}</tr>`,
  );
  const caption = element("caption", {}, escaped(title));
  return element(
    "table",
    { id },
    caption,
    `<thead><tr>${heads.join("")}</tr></thead>`,
    `<tbody>${body.join("\n")}</tbody>`,
  );
}

/** What is wider than the page scrolls by itself, with the keyboard too. */
export function scrolled(label: string, content: string, name = "scroll"): string {
  return element("div", { class: name, role: "region", tabindex: "0", "aria-label": label }, content);
}

function cellHtml(cell: Cell, i: number, columns: SurveyTable["columns"], sortable?: boolean): string {
  const name = i === 0 && !columns[0]?.number ? "th" : "td";
  const attributes = {
    scope: name === "th" ? "row" : undefined,
    class: columns[i]?.number ? "n" : undefined,
    "data-v": sortable && typeof cell !== "string" ? String(cell.value) : undefined,
  };
  return element(name, attributes, escaped(typeof cell === "string" ? cell : cell.text));
}
