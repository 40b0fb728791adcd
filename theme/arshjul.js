// What the year wheel asks for in the days to come: the only place where the reader's clock is used. The list below says
// in data attributes in which month and on which day a task falls; without a day it may be done all the month.
(function () {
  'use strict';
  var section = document.querySelector('[data-next]');
  if (!section) return;
  var list = section.querySelector('ul');
  var language = document.documentElement.lang;
  var now = new Date();
  var today = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  var end = new Date(now.getFullYear(), now.getMonth(), now.getDate() + Number(section.dataset.next));
  var found = [];

  section.parentNode.querySelectorAll('[data-due]').forEach(function (item) {
    for (var first = new Date(now.getFullYear(), now.getMonth(), 1); first <= end; first = monthAfter(first)) {
      if (!item.dataset.month || Number(item.dataset.month) === first.getMonth() + 1) add(item, first);
    }
  });
  found.sort(function (one, other) { return one.from - other.from; });
  found.forEach(show);
  if (!found.length) {
    list.replaceWith(document.createElement('p'));
    section.lastElementChild.textContent = section.dataset.none;
  }
  section.hidden = false;

  function monthAfter(first) { return new Date(first.getFullYear(), first.getMonth() + 1, 1); }

  function add(item, first) {
    var last = new Date(first.getFullYear(), first.getMonth() + 1, 0);
    var date = Math.min(Number(item.dataset.date), last.getDate());
    if (item.dataset.weekday) date = 1 + (Number(item.dataset.weekday) - first.getDay() + 7) % 7;
    var day = date && new Date(first.getFullYear(), first.getMonth(), date);
    var from = day || first, to = day || last;
    var until = item.dataset.until && new Date(item.dataset.until + 'T00:00');
    if (to >= today && from <= end && !(until && from > until)) found.push({ item: item, day: day, from: from });
  }

  function show(next) {
    var line = document.createElement('li');
    var time = document.createElement('span');
    time.textContent = next.from.toLocaleDateString(language, next.day ?
      { day: 'numeric', month: 'long', year: 'numeric' } : { month: 'long', year: 'numeric' });
    line.append(time, next.item.querySelector('a').cloneNode(true));
    list.append(line);
  }
}());
