import { expect, it } from 'vitest';
import { createBudget, type Budget } from '../../packages/runtime/src/retry/budget.js';

function spendAll(budget: Budget): number {
  let spent = 0;
  while (budget.spend()) spent += 1;
  return spent;
}

it('A budget pays for a hundred retries, and ten successes earn one more.', () => {
  const budget = createBudget();
  expect(spendAll(budget)).toBe(100);
  for (let success = 0; success < 9; success += 1) budget.earn();
  expect(spendAll(budget)).toBe(0);
  budget.earn();
  expect(spendAll(budget)).toBe(1);
});

it('A budget is never more than full.', () => {
  const budget = createBudget();
  for (let success = 0; success < 1000; success += 1) budget.earn();
  expect(spendAll(budget)).toBe(100);
});
