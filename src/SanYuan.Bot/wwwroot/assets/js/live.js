// Parts of a page that others change meanwhile: asked for again while the page is looked at, and put in place when they differ.
export function live() {
  for (const part of document.querySelectorAll('[data-live]')) {
    const seconds = Number(part.dataset.live) || 10;
    setInterval(() => { if (!document.hidden && !part.contains(document.activeElement)) refresh(part.id); }, seconds * 1000);
  }
}

async function refresh(id) {
  let answer;
  try {
    answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  } catch {
    return; // The next time will do.
  }
  if (!answer.ok || answer.redirected)
    return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const [now, next] = [document.getElementById(id), page.getElementById(id)];
  if (!now || !next || now.innerHTML === next.innerHTML)
    return;
  // A wide table stays where its reader moved it.
  const left = [...now.querySelectorAll('.table-frame')].map(frame => frame.scrollLeft);
  now.innerHTML = next.innerHTML;
  now.querySelectorAll('.table-frame').forEach((frame, at) => { frame.scrollLeft = left[at] ?? 0; });
}
