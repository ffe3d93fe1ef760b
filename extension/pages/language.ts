// Our own pages carry every language; which one is the browser's to say. Imported before anything that speaks.
import languages from "languages:all";
import { languageOf } from "../shared/language";

const language = languageOf(Object.keys(languages));
const words = languages[language];
if (words) globalThis.crewmateWords = { language, words };
