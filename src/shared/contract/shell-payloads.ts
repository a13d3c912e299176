import * as v from 'valibot';
import { menuKeys } from './menu-keys';
import { maximumFileBytes, menuRoles } from './shell-port';
import type { ShellCall } from './shell-channels';
import { copyName, keptName, longestPart, vaultAreas } from './vault-port';
import type {
  FileType,
  MenuItem,
  MenuSection,
  OpenDocumentRequest,
  OpenFileRequest,
  PaperSize,
  SaveFileRequest,
  ShellPort,
} from './shell-port';

const shortText = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

const keys = v.pipe(v.string(), v.regex(menuKeys));

const fileType: v.GenericSchema<FileType> = v.strictObject({
  description: shortText,
  extensions: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9]{1,10}$/))), v.minLength(1), v.maxLength(10)),
});

const saveFileRequest: v.GenericSchema<SaveFileRequest> = v.strictObject({
  suggestedName: shortText,
  fileType,
  bytes: v.pipe(v.instance(Uint8Array<ArrayBufferLike>), v.maxLength(maximumFileBytes)),
  showInFolder: v.exactOptional(v.boolean()),
});

const openDocumentRequest: v.GenericSchema<OpenDocumentRequest> = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(1_000)),
  bytes: v.pipe(v.instance(Uint8Array<ArrayBufferLike>), v.maxLength(maximumFileBytes)),
});

const openFileRequest: v.GenericSchema<OpenFileRequest> = v.strictObject({
  fileType,
  maximumBytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maximumFileBytes)),
});

/** From a label to a poster. */
const millimetres = v.pipe(v.number(), v.minValue(20), v.maxValue(1_000));
const paperSize: v.GenericSchema<PaperSize> = v.strictObject({ width: millimetres, height: millimetres });

const menuItem: v.GenericSchema<MenuItem> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('command'),
    id: v.pipe(v.string(), v.regex(/^[\w.:-]{1,100}$/)),
    title: shortText,
    keys: v.optional(keys),
    enabled: v.boolean(),
  }),
  v.strictObject({ kind: v.literal('role'), role: v.picklist(menuRoles), title: shortText }),
  v.strictObject({ kind: v.literal('separator') }),
]);

const menuSection: v.GenericSchema<MenuSection> = v.strictObject({
  title: shortText,
  items: v.pipe(v.array(menuItem), v.maxLength(100)),
});

const vaultArea = v.picklist(vaultAreas);
const vaultName = v.pipe(v.string(), v.regex(keptName));
const vaultToken = v.pipe(v.string(), v.uuid());
const vaultPart = v.pipe(v.instance(Uint8Array<ArrayBufferLike>), v.maxLength(longestPart));
const fileOffset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** The arguments of each call, parsed in the main process before anything is done with them. */
export const callArguments: { readonly [Key in ShellCall]: v.GenericSchema<unknown, Parameters<ShellPort[Key]>> } = {
  saveFile: v.strictTuple([saveFileRequest]),
  openFile: v.strictTuple([openFileRequest]),
  openDocument: v.strictTuple([openDocumentRequest]),
  openLink: v.strictTuple([v.pipe(v.string(), v.maxLength(2000))]),
  print: v.strictTuple([paperSize]),
  makePdf: v.strictTuple([paperSize]),
  showMenu: v.strictTuple([v.pipe(v.array(menuSection), v.maxLength(20))]),
  listKept: v.strictTuple([vaultArea]),
  readKept: v.strictTuple([vaultArea, vaultName, fileOffset, v.pipe(fileOffset, v.maxValue(longestPart))]),
  startKeeping: v.strictTuple([vaultArea, vaultName]),
  keepPart: v.strictTuple([vaultToken, vaultPart]),
  finishKeeping: v.strictTuple([vaultToken]),
  dropKeeping: v.strictTuple([vaultToken]),
  appendKept: v.strictTuple([vaultArea, vaultName, vaultPart]),
  truncateKept: v.strictTuple([vaultArea, vaultName, fileOffset]),
  removeKept: v.strictTuple([vaultArea, vaultName]),
  chosenFolder: v.strictTuple([]),
  chooseFolder: v.strictTuple([]),
  forgetFolder: v.strictTuple([]),
  storageState: v.strictTuple([]),
  askToPersist: v.strictTuple([]),
  storesAside: v.strictTuple([]),
  keepStoreAside: v.strictTuple([]),
  dropStoreAside: v.strictTuple([v.pipe(v.string(), v.regex(copyName))]),
  readyToClose: v.strictTuple([]),
};
