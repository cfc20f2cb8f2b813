/** In place of node:child_process in the bundle: commander loads it for subcommands that are programs, and co2ml has none. */
module.exports = {};
