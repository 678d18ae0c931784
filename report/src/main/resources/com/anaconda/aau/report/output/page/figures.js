'use strict';

// The content of the report, parsed from the rows that PageFigures.java wrote.

const FIGURES = JSON.parse(document.getElementById('figures').textContent);
const WHOLE = new Intl.NumberFormat('en-US');
const SHARE = new Intl.NumberFormat('en-US', {
  style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1,
});

/** A number of distinct things: exact, or an estimate with its bounds. */
class Count {
  constructor(figure) {
    [this.value, this.low, this.high] = Array.isArray(figure) ? figure : [figure, figure, figure];
  }

  get exact() { return this.low === this.high; }

  /** True for a number from 1 to 9, which a published report gives only as fewer than 10. */
  get withheld() { return this.value === 0 && this.high > 0; }

  /** Half the distance between the bounds, as a share of the value. */
  get error() {
    const widest = Math.max(this.high - this.value, this.value - this.low);
    return widest / Math.max(1, this.value);
  }

  toString() { return this.withheld ? '<10' : (this.exact ? '' : '~') + WHOLE.format(this.value); }

  /** Empty for an exact number, and for a rounded one, whose error is the same everywhere. */
  get errorText() { return this.exact || FIGURES.published ? '' : `±${SHARE.format(this.error)}`; }

  withError() { return `${this} ${this.errorText}`.trim(); }
}

function traffic(row, at) {
  const [tagged, optedOut, untagged, malformed] = row.slice(at, at + 4);
  const requests = tagged + optedOut + untagged + malformed;
  return {
    tagged, optedOut, untagged, malformed, requests,
    coverage: requests === 0 ? 0 : (tagged + optedOut) / requests,
  };
}

function period(row) {
  const counts = {};
  ['clients', 'newClients', 'returningClients', 'oneDayClients', 'mirrorLikeClients', 'sessions',
    'environments', 'accounts', 'installers', 'organizations', 'machines']
      .forEach((name, i) => { counts[name] = new Count(row[6 + i]); });
  return {from: row[0], to: row[1], ...traffic(row, 2), ...counts};
}

function group(row) {
  return {
    name: row[0], version: row[1], label: `${row[0]} ${row[1]}`.trim(), ...traffic(row, 2),
    clients: new Count(row[6]), sessions: new Count(row[7]), environments: new Count(row[8]),
    manager: row[9] === 1, firstSeen: row[10], daysToHalf: row[11], activeDays: row[12], nextWeek: row[13],
  };
}

function packageOf(row, versions) {
  return {
    ecosystem: row[0], name: row[1], downloads: row[2], clients: new Count(row[3]),
    environments: new Count(row[4]), versionCount: row[5],
    versions: (versions || []).map(version => ({
      version: version[0], downloads: version[1], clients: new Count(version[2]),
      environments: new Count(version[3]), firstSeen: version[4], daysToHalf: version[5],
    })),
  };
}

const DAY = 24 * 60 * 60 * 1000;
const time = date => Date.parse(`${date}T00:00:00Z`);
const date = millis => new Date(millis).toISOString().slice(0, 10);
const lastDay = period => date(time(period.to) - DAY);
const days = period => Math.round((time(period.to) - time(period.from)) / DAY);

/** Returns day, week or month. The report does not say which, but its longest period shows it. */
function stepOf(periods) {
  const longest = Math.max(...periods.map(days));
  return longest <= 1 ? 'day' : longest <= 7 ? 'week' : 'month';
}

function nextStart(start, step) {
  const next = new Date(time(start));
  if (step === 'month') {
    next.setUTCMonth(next.getUTCMonth() + 1, 1);
  } else {
    const toMonday = (8 - next.getUTCDay()) % 7 || 7;
    next.setUTCDate(next.getUTCDate() + (step === 'day' ? 1 : toMonday));
  }
  return date(next.getTime());
}

/** Returns the starts of all periods, including those without requests, so that gaps are visible. */
function allStarts(periods, step) {
  const last = periods[periods.length - 1].from;
  const starts = [];
  for (let start = periods[0].from; start <= last; start = nextStart(start, step)) {
    starts.push(start);
  }
  return starts;
}
