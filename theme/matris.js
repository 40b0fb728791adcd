// A matrix of which one stance is shown: the address points at it, and the style sheet obeys without this script. With it
// the page does not jump, and a screen reader is told how much is shown.
(function () {
  'use strict';
  var choices = document.querySelectorAll('.only a');
  var status = document.querySelector('.only [role="status"]');

  function tell() {
    choices.forEach(function (choice) {
      var isChosen = choice.hash === location.hash;
      if (isChosen) status.textContent = choice.dataset.told;
      if (isChosen) choice.setAttribute('aria-current', 'true'); else choice.removeAttribute('aria-current');
    });
  }

  choices.forEach(function (choice) {
    choice.addEventListener('click', function (event) {
      var top = scrollY;
      event.preventDefault();
      location.hash = choice.hash;
      scrollTo(scrollX, top);
    });
  });
  addEventListener('hashchange', tell);
  tell();
}());
