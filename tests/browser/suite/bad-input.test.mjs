// Input and pages that mean no good: no crash, no freeze, no change to the draft, and a true badge.
import assert from "node:assert/strict";
import { IDENTIFIERS, identifiersIn, openPage, THREE } from "../lib/composer.mjs";
import { behaviour } from "../lib/report.mjs";
import { server, session } from "../lib/sitting.mjs";

for (const name of ["textarea", "contenteditable", "lexical", "slate"]) {
  const on = (what, work) => behaviour("bad input", `${what} (${name})`, async () => {
    const composer = await openPage(session, server.origin, name);
    try {
      await work(composer);
    } finally {
      await composer.close();
    }
  });
  /** The page's script sets the draft; the person comes to it (a field's value set by script raises no event). */
  const given = async (composer, text) => {
    await composer.page.evaluate(`window.setText(${JSON.stringify(text)}); window.wanted = ${JSON.stringify(text)}`);
    await composer.page.waitForFunction(() => window.modelText() === window.wanted);
    await composer.focus();
  };

  on("an empty box posts in silence", async (composer) => {
    await composer.focus();
    await composer.pressPost();
    await composer.postedBecomes([""]);
    const { gate, marks } = await composer.seen();
    assert.equal(gate, null);
    assert.deepEqual(marks, []);
  });

  on("emoji only", async (composer) => {
    const emoji = "🚑🩺👩🏽‍⚕️🏴󠁧󠁢󠁥󠁮󠁧󠁿";
    await composer.write(emoji);
    await composer.clear();
    await composer.pressPost();
    await composer.postedBecomes([emoji]);
  });

  on("right-to-left and embedded directions", async (composer) => {
    const text = "שלום 78-year-old مرحبا \u202eabc\u202c DE7 5FF";
    await given(composer, text);
    const { marks } = await composer.found(2);
    assert.deepEqual(identifiersIn(marks), ["78-year-old", "DE7 5FF"]);
    assert.equal(await composer.modelText(), text);
  });

  on("zero-width fillers neither hide nor move a finding", async (composer) => {
    const text = "\u2060At \ufeffDE7\u2060 5FF\ufeff now";
    await given(composer, text);
    const { marks } = await composer.found(1);
    assert.deepEqual(identifiersIn(marks), ["DE7 5FF"]);
    assert.equal(await composer.modelText(), text);
  });

  on("half a character", async (composer) => {
    await given(composer, "\ud83d DE7 5FF \ude91 78-year-old");
    const { marks } = await composer.found(2);
    assert.deepEqual(identifiersIn(marks), ["78-year-old", "DE7 5FF"]);
    assert.ok(await composer.page.evaluate(() => window.modelText() === window.wanted));
  });
}

for (const name of ["textarea", "contenteditable"]) {
  behaviour("bad input", `1 MB pasted, then taken out again (${name})`, async () => {
    const composer = await openPage(session, server.origin, name);
    try {
      await composer.focus();
      await composer.page.evaluate(() => {
        window.big = "All quiet tonight. ".repeat(55_000).trim();
        document.execCommand("insertText", false, window.big);
      });
      await composer.until("it says that not all of it is checked", ({ badge }) => badge?.look === "partly" && badge.text === "Too long to check fully");
      assert.ok(await composer.page.evaluate(() => window.modelText() === window.big));
      await composer.press("Control", "KeyA");
      await composer.page.keyboard.type("N");
      await composer.page.keyboard.type("HS 943 476 5919");
      await composer.modelBecomes("NHS 943 476 5919");
      await composer.found(1);
    } finally {
      await composer.close();
    }
  });
}

behaviour("hostile page", "an editor rewritten on every input is still read and held", async () => {
  const composer = await openPage(session, server.origin, "hostile");
  try {
    await composer.write(THREE);
    const { marks } = await composer.found(3);
    assert.deepEqual(marks, [...IDENTIFIERS].sort());
    await composer.pressPost();
    await composer.gateOpens("findings");
    assert.deepEqual(await composer.posted(), []);
  } finally {
    await composer.close();
  }
});

behaviour("hostile page", "fakes of our elements change nothing", async () => {
  const composer = await openPage(session, server.origin, "hostile");
  try {
    await composer.write(THREE);
    await composer.found(3);
    await composer.page.evaluate(() => window.fakeForeign());
    await composer.type(" DE7 5FF");
    await composer.found(4);
    await composer.pressPost();
    await composer.gateOpens("findings");
    assert.deepEqual(await composer.posted(), []);
  } finally {
    await composer.close();
  }
});

behaviour("hostile page", "synthetic events neither answer the gate nor post", async () => {
  const composer = await openPage(session, server.origin, "hostile");
  try {
    await composer.write(THREE);
    await composer.found(3);
    await composer.page.evaluate(() => window.clickEverything());
    assert.equal(await composer.modelText(), THREE);
    await composer.pressPost();
    await composer.gateOpens("findings");
    await composer.page.evaluate(() => window.clickEverything());
    const { gate } = await composer.seen();
    assert.ok(gate, "the gate is still open");
    assert.equal(await composer.modelText(), THREE, "no safer wording was taken by a click that nobody made");
    await composer.click("go-back");
    await composer.gateCloses();
    await composer.pressPost();
    await composer.gateOpens("findings");
    assert.deepEqual(await composer.posted(), []);
  } finally {
    await composer.close();
  }
});
