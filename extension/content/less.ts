// "Tell me less about this", kept where the other choices are. Whether it counts the core decides (src/settings).

/** Asks to be told less of a rule. Reversible in the options, which list what was asked. */
export async function tellLessOf(rule: string): Promise<void> {
  const { lessOf } = await chrome.storage.local.get("lessOf") as { lessOf?: unknown };
  const before = Array.isArray(lessOf) ? lessOf as unknown[] : [];
  if (!before.includes(rule)) await chrome.storage.local.set({ lessOf: [...before, rule] });
}
