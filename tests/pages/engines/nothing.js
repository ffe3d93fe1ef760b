// A page without a compose box: nothing of ours may show here.
window.posted = [];
window.ready = true;
