// Our own pages carry every language; which one is the browser's to say. Imported before anything that speaks.
import languages from "languages:all";

const [language = ""] = chrome.i18n.getUILanguage().toLowerCase().split("-");
const words = languages[language];
if (words) globalThis.crewmateWords = { language, words };
