/** Loaded before the app: notes the system's message boxes in place of showing them, and leaves them open until a test answers. */
const { dialog } = require('electron');

globalThis.openDialogs = [];
dialog.showMessageBox = (options) =>
  new Promise((resolve) => globalThis.openDialogs.push({ options, answer: (response) => resolve({ response }) }));
