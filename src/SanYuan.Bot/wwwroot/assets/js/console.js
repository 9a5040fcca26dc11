// What makes the pages pleasanter; each of them works without.
import { menu } from './menu.js';
import { live } from './live.js';
import { keys } from './keys.js';

menu();
keys();
live();
if (document.querySelector('[data-chart]'))
  import('./charts.js').then(charts => charts.draw());
