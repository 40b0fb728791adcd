// A tree whose steps are sections of one page, of which one is shown: its heading gets the focus, as a new page would.
(function () {
  'use strict';

  function number(id) { return Number(id.replace(/^#?s/, '')); }

  addEventListener('hashchange', function () {
    var section = location.hash ? document.getElementById(location.hash.slice(1)) : document.querySelector('[data-step]');
    var heading = section && section.matches('[data-step]') && section.querySelector('h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    scrollTo(0, 0);
  });

  // Sections are numbered in the order of their answers: the answer given before is the last one not after the section
  // from which it is changed. It is marked here and not by the address, which tells no answers.
  addEventListener('click', function (event) {
    var change = event.target.closest('a[data-change]');
    if (!change) return;
    var from = number(change.closest('[data-step]').id);
    var previous = null;
    document.querySelectorAll('[data-previous]').forEach(function (answer) { answer.removeAttribute('data-previous'); });
    document.getElementById(change.hash.slice(1)).querySelectorAll('a[data-answer]').forEach(function (answer) {
      if (number(answer.hash) <= from) previous = answer;
    });
    if (previous) previous.setAttribute('data-previous', '');
  });
}());
