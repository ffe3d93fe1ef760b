// Fingers that are quicker, slower or less sure than the page expects: what is left over of a press answers nothing of ours.
import assert from "node:assert/strict";
import { THREE } from "../lib/composer.mjs";
import { behaviour } from "../lib/report.mjs";
import { withPage } from "../lib/sitting.mjs";

behaviour("clumsy", "a double click on Post opens the pause and answers nothing of it, wherever Post is", () => withPage("textarea", async (composer) => {
  await composer.page.evaluate(() => { document.querySelector("#post").style.cssText = "position: fixed; left: 300px; top: 150px; width: 400px; height: 600px"; });
  await composer.write(THREE);
  await composer.found(3);
  // Over every row of the pause that there is to press on: wordings, "Go back", "Post anyway".
  const points = await composer.page.evaluate(() => {
    const all = [];
    for (let y = 10; y < innerHeight; y += 20) for (const x of [420, 600]) if (document.elementFromPoint(x, y)?.closest("#post")) all.push([x, y]);
    return all;
  });
  assert.ok(points.length > 30, String(points.length));
  for (const [x, y] of points) {
    await composer.page.mouse.click(x, y, { count: 2 });
    await composer.gateOpens("findings");
    await composer.frames(4);
    const { gate } = await composer.seen();
    assert.equal(gate?.stage, "findings", `${x} ${y}`);
    assert.equal(await composer.modelText(), THREE, `${x} ${y}`);
    await composer.press("Escape");
    await composer.gateCloses();
  }
  assert.deepEqual(await composer.posted(), []);
}));

for (const name of ["chat", "contenteditable"]) behaviour("clumsy", `${name}: Enter held down opens the pause once, which stays, and writes nothing into the draft`, () => withPage(name, async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  if (name !== "chat") await (await composer.post()).focus();
  for (let n = 0; n < 8; n += 1) {
    // Down again without up: what a browser makes of a key that stays down.
    await composer.page.keyboard.down("Enter");
    await composer.frames(2);
  }
  await composer.page.keyboard.up("Enter");
  const { gate } = await composer.seen();
  assert.equal(gate?.stage, "findings");
  assert.equal(await composer.modelText(), THREE);
  assert.deepEqual(await composer.posted(), []);
  // Pressed anew it is an answer.
  await composer.press("Enter");
  await composer.gateCloses();
  assert.equal(await composer.modelText(), THREE);
}));

behaviour("clumsy", "whoever sends a message and types on finds the pause where it was, and the draft as it was", () => withPage("chat", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  await composer.press("Enter");
  await composer.page.keyboard.type("and then we all went home");
  await composer.page.keyboard.press("Enter");
  await composer.frames(3);
  assert.equal((await composer.seen()).gate?.stage, "findings");
  assert.equal(await composer.modelText(), THREE);
  assert.deepEqual(await composer.posted(), []);
  // The next Enter, and a space that follows no letter, are answers.
  await composer.press("Enter");
  await composer.gateCloses();
  await composer.press("Enter");
  await composer.gateOpens("findings");
  await composer.press(" ");
  await composer.gateCloses();
  assert.equal(await composer.modelText(), THREE);
}));

behaviour("clumsy", "a pointer that rests or clicks on a menu of the page's opens nothing for the words below it", () => withPage("contenteditable", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  const { x, y } = await (await composer.box()).boundingBox();
  await composer.page.evaluate((left, top) => {
    const menu = Object.assign(document.createElement("div"), { textContent: "Bold", id: "menu" });
    menu.style.cssText = `position: fixed; left: ${left}px; top: ${top}px; width: 300px; height: 60px; background: #eee; z-index: 9`;
    document.body.append(menu);
  }, x, y);
  await composer.page.mouse.move(x + 30, y + 12);
  await composer.frames(3);
  assert.equal((await composer.seen()).card, null, "resting");
  await composer.page.mouse.click(x + 31, y + 12);
  await composer.frames(3);
  assert.equal((await composer.seen()).card, null, "clicking");
  await composer.page.evaluate(() => document.querySelector("#menu").remove());
  await composer.page.mouse.click(x + 30, y + 12);
  await composer.cardOpens();
}));
