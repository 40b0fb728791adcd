// The answers of a tree in which each state has a page: they stand behind # in the address and nowhere else.
// `window.vagval`, a file of the tree, tells the questions by step, and of each state its step, page and answers.
(function () {
  'use strict';
  var main = document.querySelector('main[data-state]');
  var tree = window.vagval;
  if (!main || !tree) return;
  var here = Number(main.dataset.state);
  var file = document.querySelector('script[data-ways]').src;
  var told = read();

  // What the address tells: the answers from the first question to this page and the one given here before. None where
  // they do not lead here: then the page shows what it knows by itself.
  function read() {
    var answers = location.hash.slice(1);
    try { answers = decodeURIComponent(answers); } catch (garbage) { return null; }
    answers = answers.split('&');
    var taken = [];
    for (var state = 0; state !== here; state = taken[taken.length - 1].exit[2]) {
      var exit = exitOf(state, answers[taken.length]);
      if (!exit) return null;
      taken.push({ state: state, exit: exit });
    }
    return { taken: taken, previous: exitOf(here, answers[taken.length]) };
  }

  function exitOf(state, answer) {
    var way = tree.states[state];
    return way[2].find(function (exit) { return way[0] + '=' + exit[0] === answer; });
  }

  function behind(taken) {
    var pairs = taken.map(function (one) { return tree.states[one.state][0] + '=' + one.exit[0]; });
    return pairs.length ? '#' + pairs.join('&') : '';
  }

  function draw() {
    main.dataset.told = behind(told.taken);
    document.querySelectorAll('a[data-answer]').forEach(function (answer) {
      var exit = tree.states[here][2].find(function (one) { return one[0] === answer.dataset.answer; });
      answer.hash = behind(told.taken.concat({ state: here, exit: exit }));
      answer.toggleAttribute('data-previous', exit === told.previous);
    });
    document.querySelectorAll('[data-untold]').forEach(function (note) {
      if (note.dataset.word) note.replaceWith(trail(note.dataset)); else note.remove();
    });
    var record = document.querySelector('pre[data-record]');
    if (record) {
      var lines = record.textContent.trim().split('\n');
      lines.splice.apply(lines, [2, 0].concat(told.taken.map(line)));
      record.textContent = lines.join('\n');
    }
  }

  function trail(words) {
    var list = made('dl', '');
    list.className = 'trail';
    list.dataset.trail = '';
    told.taken.forEach(function (one, place) {
      var way = tree.states[one.state];
      var which = made('span', ' ' + words.which.split('{}').join(tree.questions[way[0]]));
      which.className = 'quiet';
      var change = made('a', words.word);
      change.dataset.change = way[0];
      change.href = new URL(way[1], file).href + behind(told.taken.slice(0, place + 1));
      change.append(which);
      var row = made('div', '');
      row.append(made('dt', tree.questions[way[0]]), made('dd', one.exit[1]), made('dd', ''));
      row.lastChild.append(change);
      list.append(row);
    });
    return list;
  }

  function line(one) {
    var step = tree.states[one.state][0];
    return (step === 'organisation' ? ['organisation: ' + one.exit[0], one.exit[1]]
      : [step + ' = ' + one.exit[0], tree.questions[step], one.exit[1]]).map(oneLine).join(' | ');
  }

  function oneLine(text) { return text.split(/\s+/).filter(Boolean).join(' '); }

  function made(name, text) {
    var element = document.createElement(name);
    element.textContent = text;
    return element;
  }

  // A link to a place on this page takes the answers out of the address: they are put back. Other answers are another page.
  addEventListener('hashchange', function () {
    if (told && location.hash && location.hash.indexOf('=') < 0) history.replaceState(null, '', location.href.split('#')[0] + main.dataset.told);
    else location.reload();
  });
  if (told) draw();
}());
