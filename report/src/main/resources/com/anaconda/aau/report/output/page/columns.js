'use strict';

// What several sections need: the report's rows, columns of tables, and remarks on what is missing.

const total = FIGURES.total && period(FIGURES.total);
const periods = FIGURES.periods.map(period).reverse();
const PACKAGES = FIGURES.packages.rows.map((row, i) => packageOf(row, FIGURES.versions[i]));
const ELSEWHERE = 'JSON and CSV (--json, --csv) have the rest.';

function drop(...ids) {
  ids.forEach(id => document.getElementById(id).remove());
}

const column = (head, value, more) => ({head, value, ...more});
const share = (head, value) => column(head, value, {show: row => SHARE.format(value(row))});

const cutOff = cut => cut > 0 ? `${WHOLE.format(cut)} more do not fit on this page: ${ELSEWHERE}` : '';

/** Describes the rows missing from a list: those that the report summed up and those that do not fit on the page. */
function left(list, what) {
  const others = new Count(list.others[0]);
  const sum = list.others[1];
  const summed = others.high > 0 ? `${others} more with ${WHOLE.format(sum)} ${what} in all. ` : '';
  return summed + cutOff(list.cut);
}

/** Returns how often environments are active, which a published report does not say about a few. */
const activeDays = ({activeDays: days}) => days < 0 ? '' : days.toFixed(1);

/** Returns a part's share, if both numbers are known. */
const shareOf = (part, whole, what) =>
  part.withheld || whole.value === 0 ? '' : `${SHARE.format(Math.min(1, part.value / whole.value))} ${what}`;
