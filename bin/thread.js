require("./load.js").load(require("node:path").join(__dirname, "../dist/program/commands.cjs")).runThread();
