'use strict';

// Fills the other sections, and removes those without figures.

function scope() {
  document.getElementById('scope').textContent =
    `${total.from} to ${lastDay(total)} (${FIGURES.zone[0]})` +
    (FIGURES.published
      ? '. Safe to publish: no names of organizations, nothing about groups of fewer than 10 clients, and counts of ' +
        'clients, sessions, environments and requests rounded to the nearest ten.'
      : '');
  document.title = `Package server usage, ${total.from} to ${lastDay(total)}`;
}

function summary() {
  const within = count => count.exact ? 'exact' : count.withheld ? ''
    : FIGURES.published ? 'rounded' : `${WHOLE.format(count.low)} to ${WHOLE.format(count.high)}`;
  const [tools, withTokens] = FIGURES.toolNames;
  const main = [
    ['Clients', String(total.clients), within(total.clients)],
    ['Sessions', String(total.sessions), within(total.sessions)],
    ['Environments', String(total.environments), within(total.environments)],
    ['Coverage', SHARE.format(total.coverage), `of ${WHOLE.format(total.requests)} requests`],
  ];
  const more = [
    ['New clients', String(total.newClients), shareOf(total.newClients, total.clients, 'of clients')],
    ['One-day clients', String(total.oneDayClients), shareOf(total.oneDayClients, total.clients, 'of clients')],
    ['Mirror-like clients', String(total.mirrorLikeClients), ''],
    ['Active days', activeDays(FIGURES), 'per environment and month'],
    ['Tools with tokens', WHOLE.format(withTokens), `of ${WHOLE.format(tools)}`],
    ['Opted out', WHOLE.format(total.optedOut), 'requests'],
    ['Organizations', String(total.organizations), ''],
    ['Machines', String(total.machines), ''],
    ['Installers', String(total.installers), ''],
    ['Accounts', String(total.accounts), ''],
  ];
  const tile = ([name, value, note]) => element('div', {}, element('dt', {}, name),
      element('dd', {className: 'value'}, value), ...note === '' ? [] : [element('dd', {className: 'note'}, note)]);
  document.querySelector('[data-tiles=main]').append(...main.map(tile));
  document.querySelector('[data-tiles=more]').append(...more.map(tile));
}

function overTime() {
  const step = stepOf(periods);
  const starts = allStarts(periods, step);
  const first = column(step[0].toUpperCase() + step.slice(1), row => row.from);
  const more = {
    shown: 14,
    more: cutOff(FIGURES.periodsCut),
  };
  const latest = [...periods].reverse();
  const count = (name, key, colours, type, stack) => ({
    name, colour: colours, type, stack, value: row => row[key].value, text: row => row[key].withError(),
  });

  timeChart('clients', `clients per ${step}, new and returning`, starts, periods, [
    count('returning', 'returningClients', 'second', 'bar', 'all'),
    count('new', 'newClients', 'first', 'bar', 'all'),
    count('on one day only', 'oneDayClients', 'third', 'line'),
  ]);
  new Table('clients', `Clients per ${step}`, [
    first,
    column('Clients', row => row.clients),
    column('New', row => row.newClients),
    column('Returning', row => row.returningClients),
    column('One day only', row => row.oneDayClients),
    column('Mirror-like', row => row.mirrorLikeClients),
  ], latest, more);

  timeChart('sessions', `sessions per ${step}`, starts, periods,
      [count('sessions', 'sessions', 'second', 'line')]);
  timeChart('environments', `environments per ${step}`, starts, periods,
      [count('environments', 'environments', 'first', 'line')]);
  new Table('activity', `Sessions and environments per ${step}`, [
    first,
    column('Sessions', row => row.sessions),
    column('Environments', row => row.environments),
    column('Machines', row => row.machines),
    column('Organizations', row => row.organizations),
    column('Accounts', row => row.accounts),
    column('Installers', row => row.installers),
  ], latest, more);

  const part = (name, key, colours) => ({
    name, colour: colours, type: 'bar', stack: 'all',
    value: row => row.requests === 0 ? 0 : row[key] / row.requests,
    text: row => `${SHARE.format(row.requests === 0 ? 0 : row[key] / row.requests)} (${WHOLE.format(row[key])})`,
  });
  timeChart('coverage', `share of requests with tokens per ${step}`, starts, periods, [
    part('with tokens', 'tagged', 'first'),
    part('opted out', 'optedOut', 'second'),
    part('malformed', 'malformed', 'third'),
    part('without', 'untagged', 'rest'),
  ], true);
  new Table('coverage', `Requests per ${step}`, [
    first,
    share('Coverage', row => row.coverage),
    column('Requests', row => row.requests),
    column('With tokens', row => row.tagged),
    column('Opted out', row => row.optedOut),
    column('Malformed', row => row.malformed),
    column('Without', row => row.untagged),
  ], latest, more);
}

function accuracy() {
  const worst = counts => {
    const estimated = counts.filter(count => !count.exact);
    const widest = Math.max(0, ...estimated.map(count => count.error));
    return estimated.length === 0 ? 'all exact'
      : `${WHOLE.format(estimated.length)} of ${WHOLE.format(counts.length)} estimated, at worst ±${SHARE.format(widest)}`;
  };
  const list = rows => rows.flatMap(row => [row.clients, row.sessions, row.environments].filter(Boolean));
  const ofPeriods = (...keys) => worst([total, ...periods].flatMap(row => keys.map(key => row[key])));
  const rows = [
    ['Requests, downloads, coverage', 'all exact'],
    ['Clients', ofPeriods('clients')],
    ['New, returning and one-day clients', ofPeriods('newClients', 'returningClients', 'oneDayClients')],
    ['Sessions', ofPeriods('sessions')],
    ['Environments', ofPeriods('environments')],
    ['Organizations, machines, installers, accounts', ofPeriods('organizations', 'machines', 'installers', 'accounts')],
    ['Tools, Java versions, systems, organizations, installers',
      worst(['tools', 'javaVersions', 'systems', 'organizations', 'installers']
          .flatMap(name => list(FIGURES[name].rows.map(group))))],
    ['Packages and versions', worst(PACKAGES.flatMap(row => list([row, ...row.versions])))],
    ['Clients seen again', worst(FIGURES.retention.flatMap(row => row[2].flatMap(week => week[2].map(count => new Count(count)))))],
  ];
  if (FIGURES.published) {
    document.querySelector('#accuracy p').textContent =
      'All counts are rounded to the nearest ten, and <10 means fewer than 10, so that neither a count nor the ' +
      'difference between two counts reveals anything about a few people.';
  } else {
    new Table('accuracy', 'How exact the figures are',
      [column('Figures', row => row[0], {name: true}), column('In this report', row => row[1])], rows);
  }

  const {lines, examples} = FIGURES.unreadable;
  if (lines > 0) {
    const place = document.getElementById('unreadable');
    place.hidden = false;
    place.querySelector('p').textContent =
      `${WHOLE.format(lines)} of ${WHOLE.format(lines + total.requests)} lines are not counted in any figure above.`;
    if (examples.length > 0) {
      new Table('unreadable', 'Lines that could not be read', [
        column('File', row => row[0], {name: true}),
        column('Line', row => row[1]),
        column('Reason', row => row[2], {name: true}),
        column('Letters as x, digits as 9', row => row[3], {name: true}),
      ], examples);
    }
  }
}

function contents() {
  document.getElementById('contents').append(...[...document.querySelectorAll('main > section')].map(section =>
    element('li', {}, element('a', {href: `#${section.id}`}, section.querySelector('h2').textContent))));
}

if (total === null) {
  document.querySelectorAll('main > section').forEach(section => section.remove());
  document.getElementById('empty').hidden = false;
} else {
  scope();
  summary();
  overTime();
  tools();
  groups('java', 'Java versions', FIGURES.javaVersions);
  groups('systems', 'Operating systems', FIGURES.systems);
  groups('organizations', 'Organizations', FIGURES.organizations);
  groups('installers', 'Installers', FIGURES.installers);
  packages();
  retention();
  accuracy();
  contents();
}
