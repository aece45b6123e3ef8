/* A field of one shape of a deadline was filled in: that shape is meant. */
document.addEventListener("input", (event) => {
  const shape = event.target.closest(".reading .shape");
  const radio = shape?.querySelector("input[type=radio]") || (event.target.closest(".reading .apart") ? document.querySelector(".reading [value=months]:checked, .reading [value=quarters]:checked") : null);
  if (radio && radio !== event.target) radio.checked = true;
});
