const QUOTE_NEEDED = /[",\r\n]/;
const FLUSH_CHARS = 1 << 18;

const cell = (value) =>
  typeof value === "string" && QUOTE_NEEDED.test(value) ? `"${value.replaceAll('"', '""')}"` : String(value);

/** Writes rows as CSV in large pieces, and waits where the stream is full. */
export function lineWriter(stream) {
  let pending = "";
  const flush = async () => {
    const text = pending;
    pending = "";
    if (!stream.write(text)) await new Promise((done) => stream.once("drain", done));
  };
  return {
    write: (cells) => {
      pending += `${cells.map(cell).join(",")}\n`;
      return pending.length > FLUSH_CHARS ? flush() : undefined;
    },
    end: async () => {
      await flush();
      await new Promise((done) => stream.end(done));
    },
  };
}
