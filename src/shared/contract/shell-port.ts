import type { VaultPort } from './vault-port';

/**
 * Everything that the app asks of the world around it. Both editions satisfy this one interface; what an edition lacks is told by
 * `capabilities`, and calling it anyway does nothing: no method throws because of the edition.
 */
export interface ShellPort extends VaultPort {
  readonly edition: 'desktop' | 'browser';
  readonly capabilities: ShellCapabilities;
  /** Lets the user choose where to save, and writes the whole file or nothing. */
  readonly saveFile: (request: SaveFileRequest) => Promise<SaveFileOutcome>;
  /** Lets the user choose one file, and reads it. */
  readonly openFile: (request: OpenFileRequest) => Promise<OpenFileOutcome>;
  /** Hands a `tel:` or `mailto:` link to the program that the system has for it. Other links are refused. */
  readonly openLink: (link: string) => Promise<OpenLinkOutcome>;
  /** Opens the print dialog with what the page shows on paper. Answered when the dialog is done with. */
  readonly print: (paper: PaperSize) => Promise<PrintOutcome>;
  /** The same as a PDF: tagged, so that it can be read out and searched. */
  readonly makePdf: (paper: PaperSize) => Promise<PdfOutcome>;
  /** Hands a copy of a document to the program that the system has for it, if it is on the list of documents. */
  readonly openDocument: (request: OpenDocumentRequest) => Promise<OpenDocumentOutcome>;
  /** Shows these menus in the window's menu bar, in place of those shown before. */
  readonly showMenu: (menu: readonly MenuSection[]) => Promise<void>;
  /** Tells the id of a command that was chosen in the menu bar. */
  readonly onCommand: (listener: (commandId: string) => void) => Unsubscribe;
  /** Tells that time may have jumped: the machine woke up, or the page came back. */
  readonly onWake: (listener: () => void) => Unsubscribe;
}

export interface ShellCapabilities {
  /** There is a menu bar that `showMenu` fills. */
  readonly menuBar: boolean;
  /** `saveFile` asks where to save; otherwise the file goes into the folder for downloads. */
  readonly choosesSaveLocation: boolean;
  /** `openDocument` opens documents; otherwise it refuses all of them. */
  readonly opensDocuments: boolean;
  /** `saveFile` can show in its folder what it has saved. */
  readonly showsInFolder: boolean;
  /** The data lies with this program alone. In a browser it lies in the browser's profile, and clearing that deletes it. */
  readonly ownsItsData: boolean;
  /** `makePdf` makes one; otherwise the print dialog has a PDF among its printers. */
  readonly makesPdf: boolean;
}

export type Unsubscribe = () => void;

export interface FileType {
  /** For the dialog, in the user's language: "CSV-Datei". */
  readonly description: string;
  /** Without a dot: "csv". */
  readonly extensions: readonly string[];
}

export interface SaveFileRequest {
  readonly suggestedName: string;
  readonly fileType: FileType;
  readonly bytes: Uint8Array;
  /** Shows the saved file in its folder, where the edition can. */
  readonly showInFolder?: boolean;
}

export interface OpenDocumentRequest {
  /** As the document is called: only its extension counts, and the content must be what that says. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `refused`: it is not on the list of documents; `failed`: the system would not open it. */
export type OpenDocumentOutcome = 'opened' | 'refused' | 'failed';

export type SaveFileOutcome =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: FileFailure };

export interface OpenFileRequest {
  readonly fileType: FileType;
  /** A larger file is not read. At most `maximumFileBytes`. */
  readonly maximumBytes: number;
}

export type OpenFileOutcome =
  | { readonly kind: 'opened'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'too-large'; readonly name: string; readonly bytes: number }
  | { readonly kind: 'failed'; readonly reason: FileFailure };

export type FileFailure = 'disk-full' | 'not-allowed' | 'not-found' | 'unknown';

/** In millimetres, as the sheet goes through the printer. */
export interface PaperSize {
  readonly width: number;
  readonly height: number;
}

/** `shown`: the dialog was there; what became of it is not told by a browser. */
export type PrintOutcome = 'printed' | 'shown' | 'cancelled' | 'no-printer' | 'failed';

export type PdfOutcome =
  | { readonly kind: 'made'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed' }
  | { readonly kind: 'unavailable' };

export type OpenLinkOutcome = 'opened' | 'refused' | 'failed';

export interface MenuSection {
  readonly title: string;
  readonly items: readonly MenuItem[];
}

export type MenuItem =
  | {
      readonly kind: 'command';
      readonly id: string;
      readonly title: string;
      readonly keys?: string | undefined;
      readonly enabled: boolean;
    }
  | { readonly kind: 'role'; readonly role: MenuRole; readonly title: string }
  | { readonly kind: 'separator' };

/** What the system does by itself, where the focus is. */
export type MenuRole = (typeof menuRoles)[number];

export const menuRoles = [
  'cut',
  'copy',
  'paste',
  'selectAll',
  'resetZoom',
  'zoomIn',
  'zoomOut',
  'togglefullscreen',
  'minimize',
  'quit',
] as const;

/** No file is read into memory beyond this. */
export const maximumFileBytes = 200_000_000;
