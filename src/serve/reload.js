// Reloads the page when the handbook has changed. Served by `vagval serve` only; no part of a site.
(function () {
  "use strict";
  var own = new URL(document.currentScript.src);
  var stream = null;

  // A browser opens few streams to one server: only the page in view holds one, and is told at once what it has missed.
  function listen() {
    if (stream) stream.close();
    stream = null;
    if (document.hidden) return;
    stream = new EventSource(new URL("events" + own.search, own));
    stream.onmessage = function (message) {
      if (message.data === "reload") location.reload();
    };
  }

  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", function () { if (stream) stream.close(); });
  listen();
})();
