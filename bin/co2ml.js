#!/usr/bin/env node
require("./load.js").run(require.resolve("../dist/cli.cjs"));
