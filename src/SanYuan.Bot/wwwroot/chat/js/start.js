/** Whom a newcomer meets first: an appointee, the liaison of the same unit, and the office, who between them show the whole of it. */
import { isAppointee } from './words.js';

export function firstToTry(people) {
  const envoys = people.filter(person => person.role === '特派员');
  const liaisons = people.filter(person => person.role === '联络员');
  const liaisonOf = person => liaisons.find(liaison => liaison.unit === person.unit);
  const appointee = envoys.find(liaisonOf) ?? envoys[0] ?? people.find(isAppointee);
  const office = people.find(person => person.role === '党建办');
  const found = [appointee, appointee && liaisonOf(appointee), office].filter(Boolean);
  return found.length > 0 ? found : [people[0]];
}
