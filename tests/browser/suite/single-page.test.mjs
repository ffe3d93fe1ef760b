// Pages that never load anew: boxes that move, are used again for other things, come in hundreds, or come back from the
// browser's memory; and ways of sending that are not a press on Post.
import assert from "node:assert/strict";
import { inExtension, isChromium, openOwnPage, PATIENCE, setTrust } from "../lib/browsers.mjs";
import { CLEAN, Composer, openPage, openSitePage, THREE } from "../lib/composer.mjs";
import { exceptionsIn } from "../lib/exceptions.mjs";
import { behaviour, notHere } from "../lib/report.mjs";
import { server, session } from "../lib/sitting.mjs";
import { SITE_PAGES } from "../site-pages.mjs";

/** Nothing goes wrong meanwhile: not in the page's scripts, and not in ours. */
async function calmly(open, work) {
  const page = await session.browser.newPage();
  const exceptions = await exceptionsIn(page);
  try {
    const composer = await open(page);
    await work(composer);
    assert.deepEqual(await composer.page.evaluate(() => window.errors), []);
    assert.deepEqual(exceptions, []);
  } finally {
    await page.close();
  }
}
const withPage = (name, work) => calmly((page) => openPage(session, server.origin, name, page), work);
const withSitePage = (as, work) => calmly((page) => openSitePage(session, server.origin, SITE_PAGES.find((one) => one.as === as), page), work);

behaviour("single-page life", "a box that is moved to another place of the page keeps its marks and its hold", () => withPage("contenteditable", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  await composer.page.evaluate(() => {
    const home = document.createElement("section");
    document.body.append(home);
    home.append(document.querySelector(".composer"));
  });
  await composer.type("x ");
  await composer.found(3);
  await composer.pressPost();
  await composer.gateOpens("findings");
}));

behaviour("single-page life", "a box that is used again for something else is asked about as that", () => withSitePage("redesigned", async (composer) => {
  await composer.write("Hello");
  await composer.until("checked", ({ badge }) => badge?.look === "clear" && /less sure/.test(badge.text));
  assert.equal((await composer.draft()).surface, "post");
  await (await composer.box()).evaluate((box) => box.setAttribute("aria-label", "Post your reply"));
  await composer.type(" you");
  await composer.until("known again", ({ badge }) => badge?.look === "clear" && !/less sure/.test(badge.text));
  assert.equal((await composer.draft()).surface, "reply");
}));

behaviour("single-page life", "navigation without a load: the address decides what the box is", () => withSitePage("x-message", async (composer) => {
  await composer.page.evaluate(() => {
    history.pushState({}, "", "/settings/profile");
    window.theBox.removeAttribute("data-testid");
    window.theBox.setAttribute("name", "description");
  });
  await composer.write("Hello");
  await composer.until("checked", ({ badge }) => badge !== null && badge.look !== "checking");
  assert.equal((await composer.draft()).surface, "bio");
}));

behaviour("single-page life", "a box that is taken out and put back is checked again", () => withPage("textarea", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  await composer.page.evaluate(() => {
    const shell = document.querySelector(".composer");
    const home = shell.parentNode;
    shell.remove();
    requestAnimationFrame(() => home.append(shell));
  });
  await composer.page.waitForFunction(() => document.querySelector(".composer"));
  await composer.type(" ");
  await composer.found(3);
}));

behaviour("single-page life", "a page that swaps its nodes in every frame is read, marked and held all the same", () => withPage("contenteditable", async (composer) => {
  await composer.write(THREE);
  await composer.page.evaluate(() => {
    window.swaps = 0;
    const box = document.querySelector("[contenteditable]");
    const swap = () => {
      // The words stay, in nodes that were not there before: every range on the old ones is detached.
      const words = box.textContent;
      const parts = [words.slice(0, 7), words.slice(7, 20), words.slice(20)].map((part) => Object.assign(document.createElement("span"), { textContent: part }));
      box.replaceChildren(...parts);
      window.swaps += 1;
      if (window.swaps < 120) requestAnimationFrame(swap);
    };
    swap();
  });
  await composer.page.waitForFunction(() => window.swaps === 120);
  await composer.found(3);
  await composer.pressPost();
  await composer.gateOpens("findings");
  assert.deepEqual(await composer.posted(), []);
}));

behaviour("single-page life", "marks whose words the page has taken away go with them", () => withPage("contenteditable", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  await composer.page.evaluate(() => document.querySelector("[contenteditable]").replaceChildren("All quiet tonight"));
  await composer.until("nothing is marked", ({ marks, badge }) => marks.length === 0 && badge?.look === "clear");
  await composer.page.evaluate(() => document.querySelector("[contenteditable]").replaceChildren());
  await composer.type(THREE);
  await composer.found(3);
}));

behaviour("single-page life", "a frame that goes elsewhere takes its box with it, and the next one is checked", () => withPage("frame", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  await composer.page.evaluate(() => new Promise((done) => {
    const frame = document.querySelector("iframe");
    frame.addEventListener("load", () => done(), { once: true });
    frame.contentWindow.location.href = "/nothing";
  }));
  await composer.page.evaluate(() => new Promise((done) => {
    const frame = document.querySelector("iframe");
    frame.addEventListener("load", () => done(), { once: true });
    frame.contentWindow.location.href = "/textarea";
  }));
  const inner = composer.page.frames().find((frame) => frame !== composer.page.mainFrame());
  await inner.waitForFunction(() => window.ready === true);
  await (await inner.waitForSelector("textarea")).type(THREE);
  await composer.found(3);
}));

behaviour("single-page life", "zoomed and on a dark page, marks and badge are where the words are", () => withPage("textarea", async (composer) => {
  await composer.page.evaluate(() => {
    for (const element of [document.documentElement, document.body, document.querySelector("main"), document.querySelector("textarea")]) {
      element.style.background = "#111";
      element.style.color = "#eee";
    }
  });
  // What a browser's zoom of 200 % is to a page.
  await composer.page.setViewport({ width: 500, height: 400, deviceScaleFactor: 2 });
  await composer.write(THREE);
  await composer.found(3);
  const seen = await composer.page.evaluate(() => {
    const box = document.querySelector("textarea").getBoundingClientRect();
    const shadow = [...document.documentElement.children].map((one) => one.shadowRoot).find((one) => one?.querySelector("[data-part=badge]"));
    const inside = ({ left, right, top, bottom }) => left >= box.left - 1 && right <= box.right + 1 && top >= box.top - 1 && bottom <= box.bottom + 4;
    return {
      marks: [...shadow.querySelectorAll(".mark")].filter((one) => one.checkVisibility()).map((one) => inside(one.getBoundingClientRect())),
      theme: shadow.querySelector(".layer").dataset.theme,
    };
  });
  assert.deepEqual(seen, { marks: [true, true, true], theme: "dark" });
}));

behaviour("single-page life", "back from the browser's memory, the draft is checked at the first key", () => withPage("textarea", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  await composer.page.goto(`${server.origin}/nothing`);
  await composer.page.goBack({ waitUntil: "domcontentloaded" }).catch(() => {});
  await composer.page.waitForFunction(() => window.ready === true && document.querySelector("textarea"));
  const restored = await composer.modelText();
  await composer.type(restored.includes("5919") ? " " : THREE);
  await composer.found(3);
  await composer.pressPost();
  await composer.gateOpens("findings");
}));

behaviour("single-page life", "two hundred boxes: only those in use are ours, and a key costs a frame at most", () => withPage("textarea", async (composer) => {
  await composer.page.evaluate(() => {
    const list = document.createElement("section");
    for (let n = 0; n < 200; n += 1) {
      const row = document.createElement("div");
      const box = document.createElement("textarea");
      box.setAttribute("aria-label", `Comment ${n}`);
      box.value = "DE7 5FF";
      const post = document.createElement("button");
      post.textContent = "Comment";
      row.append(box, post);
      list.append(row);
    }
    document.querySelector("main").append(list);
  });
  await composer.write(THREE);
  const { hosts } = await composer.found(3);
  assert.equal(hosts, 1, "nobody has come near the others");
  const longest = await composer.page.evaluate(() => new Promise((done) => {
    let worst = 0;
    new PerformanceObserver((entries) => { for (const { duration } of entries.getEntries()) worst = Math.max(worst, duration); }).observe({ type: "longtask" });
    requestAnimationFrame(() => requestAnimationFrame(() => done(worst)));
    for (let n = 0; n < 20; n += 1) document.execCommand("insertText", false, "a");
  })).catch(() => 0);
  assert.ok(longest < 500, `a task of ${longest} ms`);
  await composer.pressPost();
  await composer.gateOpens("findings");
  assert.equal((await composer.seen()).hosts, 1, "Post concerns its own box alone");
}));

behaviour("single-page life", "an extension's selectors that match too much, or break, do no harm", async () => {
  // Every selector and pattern of every site, on a page of the browser that will use them.
  const { readdirSync, readFileSync } = await import("node:fs");
  const finds = [];
  const walk = (value) => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value && typeof value === "object") {
      if ("grade" in value) finds.push(value);
      Object.values(value).forEach(walk);
    }
  };
  const paths = [];
  for (const name of readdirSync("sites")) {
    const site = JSON.parse(readFileSync(`sites/${name}`, "utf8"));
    walk(site);
    if (site.detect) finds.push({ select: site.detect });
    paths.push(...site.surfaces.map(({ path }) => path).filter(Boolean));
  }
  const page = await session.browser.newPage();
  await page.goto(`${server.origin}/nothing`);
  const broken = await page.evaluate((all, patterns) => {
    const wrong = [];
    for (const { select, within, label } of all) {
      for (const selector of [select, within]) if (selector) try { document.querySelector(selector); } catch { wrong.push(selector); }
      if (label) try { new RegExp(label, "i"); } catch { wrong.push(label); }
    }
    for (const pattern of patterns) try { new RegExp(pattern); } catch { wrong.push(pattern); }
    return wrong;
  }, finds, paths);
  await page.close();
  assert.ok(finds.length > 300);
  assert.deepEqual(broken, []);
});

behaviour("sending", "a thread is read as a whole as well: what only its parts together give away is asked about", () => withSitePage("x-thread", async (composer) => {
  const parts = ["Lost our patient tonight.", "It was in Alveley, at the Three Horseshoes"];
  await composer.type(parts[0]);
  await composer.until("the first part is checked", ({ badge }) => badge !== null && badge.look !== "checking");
  await composer.page.evaluate(() => window.secondBox.focus());
  await composer.page.keyboard.type(parts[1]);
  await composer.page.waitForFunction((text) => window.modelText() === text, {}, parts.join("\n---\n"));
  await composer.until("both parts are checked", ({ hosts }) => hosts === 2);
  await composer.pressPost();
  const { gate } = await composer.gateOpens("findings");
  assert.match(gate.text, /where/i);
  assert.deepEqual(await composer.posted(), []);
  await composer.click("post-anyway");
  await composer.gateCloses();
  // What was said behind the pause may stand where Post is, which could not be seen there: once it is over the badge gives way.
  await composer.page.waitForFunction(() => {
    const post = window.thePost;
    const { left, top, width, height } = post.getBoundingClientRect();
    return post.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
  await composer.pressPost();
  await composer.postedBecomes([parts.join("\n---\n")]);
}));

behaviour("sending", "a scheduled post is held like any other", () => withSitePage("x-post", async (composer) => {
  await composer.page.evaluate(() => {
    const confirm = document.createElement("button");
    confirm.dataset.testid = "scheduledConfirmationPrimaryAction";
    confirm.textContent = "Confirm";
    confirm.id = "schedule";
    confirm.addEventListener("click", () => window.posted.push(`scheduled ${window.modelText()}`));
    window.thePost.after(confirm);
  });
  await composer.write(THREE);
  await composer.found(3);
  await (await composer.page.waitForSelector("#schedule")).click();
  await composer.gateOpens("findings");
  assert.deepEqual(await composer.posted(), []);
}));

behaviour("sending", "files dropped on a chat, which may send at once, wait for the words that stand in it", () => withSitePage("whatsapp-message", async (composer) => {
  await composer.page.evaluate(() => {
    window.dropped = 0;
    document.getElementById("main").addEventListener("drop", () => { window.dropped += 1; window.posted.push(window.modelText()); });
    // Tests can't drop files as a person does.
    window.drop = () => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["rota"], "rota.txt", { type: "text/plain" }));
      document.documentElement.dataset.standsForPerson = "";
      document.querySelector("footer").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, composed: true, dataTransfer: transfer }));
      delete document.documentElement.dataset.standsForPerson;
    };
  });
  await composer.write(THREE);
  await composer.found(3);
  await composer.page.evaluate(() => window.drop());
  await composer.gateOpens("findings");
  assert.deepEqual(await composer.posted(), []);
  await composer.click("post-anyway");
  await composer.gateCloses();
  await composer.page.evaluate(() => window.drop());
  await composer.postedBecomes([THREE]);
}));

behaviour("sending", "files dropped on a chat with clean words go through at once", () => withSitePage("whatsapp-message", async (composer) => {
  await composer.page.evaluate(() => {
    document.getElementById("main").addEventListener("drop", () => window.posted.push("files"));
  });
  await composer.write(CLEAN);
  await composer.until("checked", ({ badge }) => badge !== null && badge.look !== "checking");
  await composer.page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["rota"], "rota.txt", { type: "text/plain" }));
    document.documentElement.dataset.standsForPerson = "";
    document.querySelector("footer").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, composed: true, dataTransfer: transfer }));
  });
  await composer.postedBecomes(["files"]);
}));

behaviour("sending", "Enter and Space on a Post that is no button of the browser's are held", () => withSitePage("facebook-post", async (composer) => {
  // Sites that build their own buttons listen for keys themselves.
  await composer.page.evaluate(() => window.thePost.addEventListener("keydown", ({ key }) => { if (key === "Enter" || key === " ") window.posted.push(window.modelText()); }));
  await composer.write(THREE);
  await composer.found(3);
  for (const key of ["Enter", " "]) {
    await composer.page.evaluate(() => window.thePost.focus());
    await composer.press(key);
    await composer.gateOpens("findings");
    assert.deepEqual(await composer.posted(), [], key);
    await composer.click("go-back");
    await composer.gateCloses();
  }
  await composer.page.evaluate(() => window.thePost.focus());
  await composer.press("Enter");
  await composer.gateOpens("findings");
  await composer.click("post-anyway");
  await composer.gateCloses();
  await composer.page.evaluate(() => window.thePost.focus());
  await composer.press("Enter");
  await composer.postedBecomes([THREE]);
}));

for (const [what, role, words] of [["a sticker", "button", "Location sticker"], ["an entry of a menu", "menuitem", "Share live location"], ["a row of a tray", "option", "Add location"]]) {
  behaviour("places", `${what} that adds where somebody is is asked about before`, () => withSitePage("instagram-caption", async (composer) => {
    await composer.page.evaluate((is, says) => {
      const entry = document.createElement("div");
      entry.setAttribute("role", is);
      entry.tabIndex = 0;
      entry.id = "sticker";
      entry.textContent = says;
      entry.addEventListener("click", () => window.pressed.push("sticker"));
      window.thePost.after(entry);
    }, role, words);
    await composer.write("Long night, glad of the company");
    await composer.until("it was checked", ({ badge }) => badge !== null && badge.look !== "checking");
    const entry = await composer.page.waitForSelector("#sticker");
    await entry.click();
    await composer.gateOpens("findings");
    assert.deepEqual(await composer.page.evaluate(() => window.pressed), []);
    await composer.click("post-anyway");
    await composer.gateCloses();
    await entry.click();
    await composer.page.waitForFunction(() => window.pressed.includes("sticker"));
  }));
}

behaviour("answers", "whom a draft answers goes with it, as the composer shows it", () => withSitePage("x-reply", async (composer) => {
  await composer.page.evaluate(() => {
    const line = document.createElement("div");
    line.append("Replying to ", Object.assign(document.createElement("a"), { href: "#", textContent: "@mersey_medic" }));
    document.querySelector(".composer").prepend(line);
  });
  await composer.write("Hello");
  await composer.until("checked", ({ badge }) => badge !== null && badge.look !== "checking");
  assert.equal((await composer.draft()).replyTo, "@mersey_medic");
}));

behaviour("sites left out", "where the trust's policy leaves a site to others nothing of ours is there; under another trust it is", async () => {
  const description = { ...SITE_PAGES.find(({ as }) => as === "fresh"), host: "crew.workplace.com" };
  const left = await openSitePage(session, server.origin, description);
  await left.write(THREE);
  await inExtension(session, () => chrome.storage.local.get());
  await left.page.bringToFront();
  await left.pressPost();
  await left.postedBecomes([THREE]);
  const { hosts } = await left.seen();
  assert.equal(hosts, 0);
  assert.deepEqual(await left.page.evaluate(() => [...document.documentElement.children].map(({ localName }) => localName)), ["head", "body"]);
  await left.close();
  await setTrust(session, "las");
  try {
    const other = await openSitePage(session, server.origin, description);
    await other.write(THREE);
    await other.found(3);
    await other.close();
  } finally {
    await setTrust(session, "emas");
  }
});

behaviour("who is speaking", "where the page does not show it the person is asked once, and what they say goes with the draft", async () => {
  await inExtension(session, () => chrome.storage.local.remove("profiles"));
  await withSitePage("snapchat-chat", async (composer) => {
    await composer.write(THREE);
    await composer.found(3);
    await composer.click("badge");
    const { card } = await composer.cardOpens();
    assert.doesNotMatch(card.text, /Who are you/, "not in messages");
  });
  assert.deepEqual(await inExtension(session, () => chrome.storage.local.get("profiles")), {});
  const asked = async () => {
    const composer = await openSitePage(session, server.origin, SITE_PAGES.find(({ as }) => as === "fresh"));
    await composer.write(THREE);
    await composer.found(3);
    await composer.click("badge");
    const { card } = await composer.cardOpens();
    // The page's own script keeps that they were asked, so the page stays open until it has.
    await inExtension(session, async () => {
      const end = Date.now() + 8000;
      while (!(await chrome.storage.local.get("profiles")).profiles) if (Date.now() > end) throw new Error("that they were asked was not kept");
    });
    await composer.close();
    return /Who are you on new-site\.example/.test(card.text);
  };
  assert.equal(await asked(), true);
  assert.equal(await asked(), false, "once");
  const popup = await openOwnPage(session, "popup");
  await popup.waitForFunction(() => document.documentElement.dataset.ready === "true");
  await popup.evaluate((site) => window.dispatchEvent(new CustomEvent("who-for-tests", { detail: site })), "new-site.example");
  await popup.waitForFunction(() => !document.getElementById("who").hidden);
  await popup.evaluate(() => {
    for (const [name, value] of [["displayName", "Jo Hart"], ["username", "@jo_on_shift"], ["bio", "Paramedic, East Midlands Ambulance Service"]]) document.getElementById(`who-${name}`).value = value;
    document.getElementById("who-form").requestSubmit();
  });
  await popup.waitForFunction(() => document.getElementById("who-kept").textContent !== "");
  await popup.close();
  const composer = await openSitePage(session, server.origin, SITE_PAGES.find(({ as }) => as === "fresh"));
  await composer.write("Good night all");
  await composer.until("the profile counts", ({ badge }) => badge?.look === "found");
  assert.equal((await composer.draft()).profile.username, "@jo_on_shift");
  await composer.close();
  await inExtension(session, () => chrome.storage.local.remove("profiles"));
});

behaviour("sending", "saving an edit is held", () => withPage("textarea", async (composer) => {
  await composer.page.evaluate(() => { document.getElementById("post").textContent = "Save changes"; });
  await composer.write(THREE);
  await composer.found(3);
  await composer.pressPost();
  await composer.gateOpens("findings");
  assert.deepEqual(await composer.posted(), []);
}));

behaviour("sending", "Enter that picks a mention is not taken for sending", () => withSitePage("whatsapp-message", async (composer) => {
  await composer.write(THREE);
  await composer.found(3);
  await composer.page.evaluate(() => {
    const list = document.createElement("ul");
    list.id = "mentions";
    list.setAttribute("role", "listbox");
    list.textContent = "Jo Hart";
    document.body.append(list);
    window.theBox.setAttribute("aria-controls", "mentions");
    window.picks = 0;
    // The site's own picker takes the key before its sending does.
    window.theBox.parentElement.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !document.getElementById("mentions")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      window.picks += 1;
    }, true);
    document.querySelector(".composer").addEventListener("keydown", () => {}, true);
  });
  await composer.press("Enter");
  assert.equal((await composer.seen()).gate, null);
  await composer.page.evaluate(() => { document.getElementById("mentions").remove(); window.theBox.removeAttribute("aria-controls"); });
}));

if (isChromium) {
  behaviour("sending", "Enter that ends a composition is not taken for sending", () => withSitePage("whatsapp-message", async (composer) => {
    await composer.write("DE7 5FF ");
    await composer.found(1);
    const keyboard = await composer.page.createCDPSession();
    await keyboard.send("Input.imeSetComposition", { text: "はし", selectionStart: 2, selectionEnd: 2 });
    await keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Process", code: "Enter", windowsVirtualKeyCode: 229 });
    await keyboard.send("Input.insertText", { text: "橋" });
    await composer.modelBecomes("DE7 5FF 橋");
    assert.equal((await composer.seen()).gate, null);
    assert.deepEqual(await composer.posted(), []);
  }));
} else {
  notHere("sending", "Enter that ends a composition is not taken for sending", "WebDriver BiDi cannot drive an input method");
}

behaviour("sending", "Enter right after the box was first used, before anything of ours could be there, is held", () => withSitePage("whatsapp-message", async (composer) => {
  await composer.page.evaluate((text) => window.setText(text), THREE);
  await composer.modelBecomes(THREE);
  await composer.comeNear();
  await composer.focus();
  await composer.press("Enter");
  await composer.gateOpens("findings");
  assert.deepEqual(await composer.posted(), []);
}));

behaviour("sending", "a restored draft that nobody touched is held at Post", () => withPage("form", async (composer) => {
  await composer.setText(THREE);
  await composer.modelBecomes(THREE);
  await composer.comeNear();
  await composer.pressPost();
  await composer.gateOpens("findings");
  assert.deepEqual(await composer.posted(), []);
}));

behaviour("sending", "a clean restored draft waits for no more than a second press", () => withPage("form", async (composer) => {
  await composer.setText(CLEAN);
  await composer.modelBecomes(CLEAN);
  await composer.comeNear();
  await composer.pressPost();
  await composer.clear();
  if ((await composer.posted()).length === 0) await composer.pressPost();
  await composer.postedBecomes([CLEAN]);
}));

/** Waline on this host: live checks, Post held, and sent at the second press. */
async function clientIsChecked(host) {
  const page = await session.browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  server.comments.length = 0;
  await page.goto(`http://${host}:${new URL(server.origin).port}/client`);
  const composer = new Composer(session, page, { box: "#client textarea" });
  try {
    await (await page.waitForSelector("#client textarea")).type(THREE);
    const { badge } = await composer.found(3);
    assert.match(badge.text, /less sure/);
    const submit = await page.waitForSelector("#client button[type=submit]");
    await submit.click();
    await composer.gateOpens("findings");
    assert.deepEqual(server.comments, []);
    await composer.click("post-anyway");
    await composer.gateCloses();
    await submit.click();
    const end = performance.now() + PATIENCE;
    while (server.comments.length === 0) {
      if (performance.now() > end) throw new Error("the second press sent nothing");
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done())));
    }
    assert.deepEqual(server.comments, [THREE]);
  } finally {
    await page.close();
  }
}
behaviour("a client that none of us wrote", "on a host that only the permission names: live checks, and Post is held", () => clientIsChecked("blog.example.localhost"));

if (isChromium) {
  notHere("added sites", "a site that the person adds is checked from then on", "Chromium asks in a window that no test can answer");
} else {
  behaviour("added sites", "a site that the person adds is checked from then on", async () => {
    const description = { ...SITE_PAGES.find(({ as }) => as === "fresh"), address: "added.test" };
    const before = await openSitePage(session, server.origin, description);
    await before.write(THREE);
    assert.deepEqual(await inExtension(session, (origin) => chrome.permissions.contains({ origins: [origin] }), "http://added.test/*"), false);
    assert.equal((await before.seen()).hosts, 0, "before, nothing of ours is there");
    const own = await openOwnPage(session, "popup");
    await own.evaluate((origin) => {
      // What the popup's button does where the browser lets it see the tab's address.
      document.body.addEventListener("click", () => chrome.permissions.request({ origins: [origin] }).then((given) => { window.given = given; }), { once: true });
    }, "http://added.test/*");
    await (await own.waitForSelector("h1")).click();
    await own.waitForFunction(() => window.given === true);
    await own.close();
    await inExtension(session, async () => {
      const end = Date.now() + 8000;
      while ((await chrome.scripting.getRegisteredContentScripts()).length === 0) if (Date.now() > end) throw new Error("nothing was registered");
    });
    await before.close();
    const composer = await openSitePage(session, server.origin, description);
    await composer.write(THREE);
    const { badge } = await composer.found(3);
    assert.match(badge.text, /less sure/);
    await composer.pressPost();
    await composer.gateOpens("findings");
    await composer.close();
    await clientIsChecked("added.test");
  });
}
