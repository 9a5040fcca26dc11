// Before the page is drawn: light or dark as the reader chose, or as their system is.
(() => {
  const chosen = () => { try { return localStorage.getItem('theme'); } catch { return null; } };
  const system = matchMedia('(prefers-color-scheme: dark)');
  const show = () => { document.documentElement.dataset.bsTheme = chosen() ?? (system.matches ? 'dark' : 'light'); };
  show();
  system.addEventListener('change', show);
  addEventListener('DOMContentLoaded', () => {
    document.querySelector('[data-theme-switch]')?.addEventListener('click', () => {
      try { localStorage.setItem('theme', document.documentElement.dataset.bsTheme === 'dark' ? 'light' : 'dark'); } catch { /* A browser that keeps nothing. */ }
      show();
      dispatchEvent(new Event('themechange'));
    });
  });
})();
