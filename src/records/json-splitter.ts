/** One element of a JSON array or one line of JSON lines, as text. */
export interface JsonElement {
  text: string;
  /** Where it starts, both from 1. */
  line: number;
  column: number;
}

/**
 * Cuts a JSON array or JSON lines into elements as the text comes in, without parsing them.
 * Where the first line is an object by itself the text is JSON lines, and a line that is broken takes no other along.
 */
export class JsonSplitter {
  #text = "";
  #at = 0;
  #line = 1;
  #column = 1;
  readonly #scan = new ValueScan();
  #mode: "start" | "array" | "lines" | "values" | "closed" = "start";

  /** The elements that are complete with the next part of the text. */
  feed(chunk: string): JsonElement[] {
    this.#text = this.#text.slice(this.#at) + chunk;
    this.#at = 0;
    return this.#elements(false);
  }

  /** What is left at the end of the text; an element that is cut off is no JSON. */
  end(): JsonElement[] {
    const elements = this.#elements(true);
    this.#skip(/[\s,]/);
    const rest = this.#text.slice(this.#at);
    const unclosed = this.#mode === "array" ? [{ text: `${rest}\u2026`, ...this.#place }] : [];
    if (rest.trim() === "") return [...elements, ...unclosed];
    return [...elements, { text: rest, ...this.#place }];
  }

  get #place(): { line: number; column: number } {
    return { line: this.#line, column: this.#column };
  }

  #elements(last: boolean): JsonElement[] {
    const found: JsonElement[] = [];
    if (this.#mode === "start" && !this.#begin(last)) return found;
    for (let next = this.#next(last); next; next = this.#next(last)) found.push(next);
    return found;
  }

  /** Tells the mode from the first character and line; false while they are not there yet. */
  #begin(last: boolean): boolean {
    this.#skip(/\s/);
    const lineEnd = this.#text.indexOf("\n", this.#at);
    if (this.#text[this.#at] === "[") {
      this.#mode = "array";
      this.#advance(this.#at + 1);
    } else if (lineEnd >= 0 || last) {
      this.#mode = isJson(this.#text.slice(this.#at, lineEnd < 0 ? undefined : lineEnd)) ? "lines" : "values";
    }
    return this.#mode !== "start";
  }

  #next(last: boolean): JsonElement | undefined {
    if (this.#mode === "closed") return undefined;
    this.#skip(this.#mode === "array" ? /[\s,]/ : /\s/);
    if (this.#mode === "array" && this.#text[this.#at] === "]") {
      this.#mode = "closed";
      this.#advance(this.#at + 1);
      return undefined;
    }
    const end = this.#mode === "lines" ? this.#endOfLine(last) : this.#scan.end(this.#text, this.#at);
    if (end === undefined || end === this.#at) return undefined;
    const element = { text: this.#text.slice(this.#at, end), ...this.#place };
    this.#advance(end);
    return element;
  }

  #endOfLine(last: boolean): number | undefined {
    const end = this.#text.indexOf("\n", this.#at);
    return end >= 0 ? end : last ? this.#text.length : undefined;
  }

  #skip(what: RegExp): void {
    let end = this.#at;
    while (end < this.#text.length && what.test(this.#text[end]!)) end++;
    this.#advance(end);
  }

  #advance(end: number): void {
    for (let i = this.#at; i < end; i++) {
      this.#column++;
      if (this.#text[i] !== "\n") continue;
      this.#line++;
      this.#column = 1;
    }
    this.#at = end;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Finds the end of a value, and goes on where it stopped when more text has come. */
class ValueScan {
  #depth = 0;
  #quoted = false;
  #scanned = 0;

  /** Where the value that starts at a position ends; undefined where the text ends before it. */
  end(text: string, start: number): number | undefined {
    for (let i = start + this.#scanned; i < text.length; i++) {
      const end = this.#step(text[i]!, i);
      if (end !== undefined) return this.#found(end);
      if (this.#quoted && text[i] === "\\") i++;
      this.#scanned = i + 1 - start;
    }
    return undefined;
  }

  #step(character: string, at: number): number | undefined {
    if (this.#quoted) {
      if (character === '"') this.#quoted = false;
    } else if (character === '"') this.#quoted = true;
    else if (character === "{" || character === "[") this.#depth++;
    else if (character === "}" || character === "]") {
      if (this.#depth === 0) return at;
      if (--this.#depth === 0) return at + 1;
    } else if (this.#depth === 0 && (character === "," || character === "\n")) return at;
    return undefined;
  }

  #found(end: number): number {
    this.#depth = 0;
    this.#quoted = false;
    this.#scanned = 0;
    return end;
  }
}
