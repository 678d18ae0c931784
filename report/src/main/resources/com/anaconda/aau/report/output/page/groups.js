'use strict';

// Fills the sections on tools, organizations and the like.

const daysToHalf = () => column('Days to half', row => row.daysToHalf, {
  show: row => row.daysToHalf < 0 ? '' : WHOLE.format(row.daysToHalf),
});

/** Shows how quickly tools or organizations were adopted, and how often their clients return. */
function habits(id, what, rows) {
  const place = document.querySelector(`[data-table="${id}-habits"]`);
  if (place === null) {
    return;
  }
  if (rows.length === 0) {
    place.parentElement.remove();
    return;
  }
  new Table(`${id}-habits`, `${what}: adoption and return`, [
    column(what, row => row.label, {name: true}),
    column('First seen', row => row.firstSeen),
    daysToHalf(),
    column('Active days a month', row => row.activeDays, {show: activeDays}),
    column('Again next week', row => row.nextWeek, {show: row => row.nextWeek < 0 ? '' : SHARE.format(row.nextWeek)}),
  ], rows, {shown: 5});
}

/** Creates the bars and the table for tools, organizations and the like. */
function groups(id, what, list, extra) {
  const rows = list.rows.map(group);
  if (rows.length === 0 && list.others[0] === 0) {
    drop(id);
    return rows;
  }
  if (rows.length === 0) {
    document.querySelector(`[data-table="${id}"]`).textContent = left(list, 'requests');
    habits(id, what, rows);
    return rows;
  }
  const known = rows.filter(row => row.clients.value > 0).slice(0, 12);
  barChart(id, `${what.toLowerCase()} by clients`, known.length > 0 ? known : rows.slice(0, 12), row => row.label,
      row => row.clients.value, row => `clients: ${row.clients.withError()}`, 'first');
  new Table(id, what, [
    column(what, row => row.label, {name: true}),
    column('Clients', row => row.clients),
    column('Sessions', row => row.sessions),
    column('Environments', row => row.environments),
    column('Requests', row => row.requests),
    share('Coverage', row => row.coverage),
    ...extra || [],
  ], rows, {search: row => row.label, more: left(list, 'requests')});
  habits(id, what, rows.filter(row => row.environments.value > 0 && row.activeDays !== undefined));
  return rows;
}

function tools() {
  const managers = FIGURES.tools.rows.some(row => row[9] === 1);
  const rows = groups('tools', 'Tools', FIGURES.tools, [
    column('Without tokens', row => row.untagged + row.malformed),
    ...managers ? [column('Note', row => row.manager ? 'hides its clients' : '')] : [],
  ]);
  const lacking = rows.filter(row => row.untagged + row.malformed > 0)
      .sort((a, b) => b.untagged + b.malformed - a.untagged - a.malformed).slice(0, 12);
  if (rows.length === 0) {
    return;
  }
  document.getElementById('managers').hidden = !managers;
  if (lacking.length === 0) {
    document.querySelector('[data-chart=lacking]').textContent = 'None: all requests have tokens.';
  } else {
    barChart('lacking', 'tools by requests without tokens', lacking, row => row.label,
        row => row.untagged + row.malformed,
        row => `${WHOLE.format(row.untagged + row.malformed)} of ${WHOLE.format(row.requests)} requests`, 'rest');
  }
}
