/** The page's script: sorts the table of records, and shows what a mark stands for. Works on what is there; fetches nothing. */
export const SCRIPT = `
(() => {
  const table = document.getElementById("records");
  const heads = table ? [...table.tHead.rows[0].cells] : [];
  const valueOf = (cell) => (cell.dataset.v === undefined ? cell.textContent : Number(cell.dataset.v));
  const compare = (a, b) => {
    if (typeof a === "number" && typeof b === "number") return a - b;
    if (typeof a === "number") return -1;
    if (typeof b === "number") return 1;
    return a.localeCompare(b, "en", { numeric: true });
  };
  const sortBy = (column) => {
    const head = heads[column];
    const down = head.getAttribute("aria-sort") === "ascending" || (head.className === "n" && !head.hasAttribute("aria-sort"));
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const body = table.tBodies[0];
    const empty = (row) => row.cells[column].textContent === "";
    const rows = [...body.rows].map((row) => ({ row, value: valueOf(row.cells[column]), last: empty(row) }));
    rows.sort((a, b) => a.last - b.last || (down ? compare(b.value, a.value) : compare(a.value, b.value)));
    body.append(...rows.map((r) => r.row));
  };
  table?.tHead.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) sortBy(Number(button.dataset.column));
  });
  const tip = document.getElementById("tip");
  const hide = () => { tip.hidden = true; };
  document.addEventListener("pointermove", (event) => {
    const mark = event.target.closest?.("figure svg [aria-label]:not(svg):not(g)");
    if (!mark) return hide();
    tip.textContent = mark.getAttribute("aria-label");
    tip.hidden = false;
    const left = Math.min(event.clientX + 12, innerWidth - tip.offsetWidth - 8);
    const above = event.clientY + 16 + tip.offsetHeight > innerHeight;
    tip.style.left = Math.max(8, left) + "px";
    tip.style.top = (above ? event.clientY - tip.offsetHeight - 10 : event.clientY + 16) + "px";
  });
  addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  addEventListener("scroll", hide, { passive: true });
  addEventListener("beforeprint", () => { for (const d of document.querySelectorAll("details")) d.open = true; });
})();
`.trim();
