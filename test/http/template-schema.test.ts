import { afterAll, beforeAll, expect, it } from 'vitest';
import { templateJsonSchema } from '../../src/domain/template/json-schema.ts';
import { ask, openTestHouse, post, type TestHouse } from './house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

it('hands out the JSON Schema of a template, to editors in a browser too', async () => {
  const answer = await ask(house.app, '/schemas/template.json');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/schema+json');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(templateJsonSchema())));
  expect((await post(house.app, '/schemas/template.json', {})).status).toBe(405);
});
