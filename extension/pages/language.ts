// Our own pages carry every language; which one is the browser's to say. Imported before anything that speaks.
import cy from "../strings/cy.json";

if (chrome.i18n.getUILanguage().toLowerCase().startsWith("cy")) globalThis.crewmateWords = { language: "cy", words: cy };
