// The ways in which files come to a site: chosen in an input, dropped, pasted. Each is held before the page
// hears of it, and handed on as if it happened now, with the files that the person decided on.
import { isFileInput, tellOfChoice } from "../dom";

/** One arrival of files that the page has not heard of. */
export interface Arrival {
  readonly route: "input" | "drop" | "paste";
  /** Where it happened. */
  readonly target: Element;
  readonly files: readonly File[];
  /** Lets the page have these files. None: the page hears nothing. */
  deliver(files: readonly File[]): void;
}

const PICTURE = /^(image|video)\//;
/** Files whose kind the system does not know come without a type. */
const PICTURE_NAME = /\.(jpe?g|png|webp|hei[cf]|avif|tiff?|dng|gif|mp4|m4v|mov|3gp|jxl|cr[23]|nef|arw)$/i;
/** Drawings: nothing in them comes from a camera. */
const DRAWN = /svg|x-icon/;

/** Whether a file is a picture or a film. */
export function isPicture({ type, name }: File): boolean {
  return type ? PICTURE.test(type) && !DRAWN.test(type) : PICTURE_NAME.test(name);
}

/** The files that an event brings, if there are pictures among them and the page is to wait; takes them from the event. */
export function arrivalOf(event: Event): Arrival | null {
  const [target] = event.composedPath();
  if (!target || (target as Node).nodeType !== Node.ELEMENT_NODE && (target as Node).nodeType !== Node.TEXT_NODE) return null;
  const element = (target as Node).nodeType === Node.TEXT_NODE ? (target as Node).parentElement : target as Element;
  if (!element) return null;
  switch (event.type) {
    case "input": case "change":
      return isFileInput(element) ? chosen(element) : null;
    case "drop":
      return dropped(event as DragEvent, element);
    case "paste":
      return pasted(event as ClipboardEvent, element);
    default:
      return null;
  }
}

/** What is in the input. It is emptied meanwhile, so that a form that is sent now does not take it along. */
export function chosen(input: HTMLInputElement): Arrival | null {
  const files = [...input.files ?? []];
  if (!files.some(isPicture)) return null;
  input.files = transferOf([]).files;
  return {
    route: "input", target: input, files,
    deliver: (decided) => {
      if (decided.length === 0) return;
      input.files = transferOf(decided).files;
      tellOfChoice(input);
    },
  };
}

function dropped(event: DragEvent, target: Element): Arrival | null {
  const files = [...event.dataTransfer?.files ?? []];
  if (!files.some(isPicture)) return null;
  const words = wordsIn(event.dataTransfer!);
  const around = elementsOf(event);
  const { clientX, clientY, screenX, screenY, ctrlKey, shiftKey, altKey, metaKey } = event;
  return {
    route: "drop", target, files,
    deliver: (decided) => {
      // The browser itself puts what is dropped on an input into it, which no event of ours can make it do.
      if (isFileInput(target) && decided.length > 0) {
        target.files = transferOf(target.multiple ? decided : decided.slice(0, 1)).files;
        tellOfChoice(target);
        return;
      }
      const common = { bubbles: true, cancelable: true, composed: true, clientX, clientY, screenX, screenY };
      // A page that shows where to drop is told, too, that nothing will be.
      const type = decided.length > 0 ? "drop" : "dragleave";
      stillThere(around).dispatchEvent(new (pageWindow().DragEvent)(type, into({
        ...common, ctrlKey, shiftKey, altKey, metaKey, dataTransfer: transferOf(decided, words),
      })));
    },
  };
}

function pasted(event: ClipboardEvent, target: Element): Arrival | null {
  const data = event.clipboardData;
  const files = [...data?.files ?? []];
  if (!data || !files.some(isPicture)) return null;
  // Copied from a document: what is pasted are its words, and the browser pastes them itself.
  if (data.getData("text/html") && data.getData("text/plain").trim()) return null;
  const words = wordsIn(data);
  const around = elementsOf(event);
  return {
    route: "paste", target, files,
    deliver: (decided) => {
      if (decided.length === 0) return;
      const again = new (pageWindow().ClipboardEvent)("paste", into({
        bubbles: true, cancelable: true, composed: true, clipboardData: transferOf(decided, words),
      }));
      // Firefox leaves out what the constructor is given, and takes what is added afterwards.
      if (again.clipboardData && again.clipboardData.types.length === 0) fill(again.clipboardData, decided, words);
      stillThere(around).dispatchEvent(again);
    },
  };
}

function elementsOf(event: Event): Element[] {
  return event.composedPath().filter((one): one is Element => (one as Node).nodeType === Node.ELEMENT_NODE);
}

/** What the files came to, or what is left around it: a page may take its "drop here" away while the person is asked. */
function stillThere(around: readonly Element[]): Element {
  return around.find(({ isConnected }) => isConnected) ?? document.body;
}

/** What else than files it carries. */
function wordsIn(transfer: DataTransfer): [type: string, words: string][] {
  return [...transfer.types].filter((type) => type !== "Files").map((type) => [type, transfer.getData(type)]);
}

function transferOf(files: readonly File[], words: readonly (readonly [string, string])[] = []): DataTransfer {
  return fill(new (pageWindow().DataTransfer)(), files, words);
}

function fill(transfer: DataTransfer, files: readonly File[], words: readonly (readonly [string, string])[]): DataTransfer {
  for (const file of files) transfer.items.add(file);
  for (const [type, one] of words) transfer.setData(type, one);
  return transfer;
}

interface PageWindow {
  DataTransfer: typeof DataTransfer;
  DragEvent: typeof DragEvent;
  ClipboardEvent: typeof ClipboardEvent;
  File: typeof File;
  Object: ObjectConstructor;
}

/** Firefox hides the contents of an object made by an extension from the page; one made by the page it shows. */
export function pageWindow(): PageWindow {
  const { wrappedJSObject } = window as unknown as { wrappedJSObject?: PageWindow };
  return wrappedJSObject ?? window;
}

/** The options of an event, in a form that the page's constructors can read. */
function into<T extends object>(options: T): T {
  const { Object: PageObject } = pageWindow();
  return window === (pageWindow() as unknown) ? options : Object.assign(new PageObject(), options);
}
