// Each change that would break a caller is named; what breaks nobody is not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { breakingChanges, isAllowed, read, type Contract } from "./breaking.js";

type Node = Record<string, any>;

const published = only(read("published.yaml"), "/v1/conventions", "/v1/conventions/{id}", "/v1/actions/figures");

function changed(change: (contract: Node) => void): Contract {
  const copy = structuredClone(published) as Node;
  change(copy);
  return copy as Contract;
}

const breaking: [string, (contract: Node) => void, RegExp][] = [
  ["an operation that is gone", (c) => delete c.paths["/v1/conventions/{id}"].patch, /PATCH \/v1\/conventions\/\{id\}/],
  ["an address that is gone", (c) => delete c.paths["/v1/actions/figures"], /\/v1\/actions\/figures/],
  ["a parameter that is gone", (c) => drop(c.paths["/v1/conventions"].get.parameters, "stage"), /GET \/v1\/conventions parameters\/\d+: remove .*stage/],
  ["a parameter that is required now", (c) => require(c.paths["/v1/conventions"].get.parameters, "caf"), /GET \/v1\/conventions parameters\/\d+\/required: add true/],
  ["a member that must be sent now", (c) => c.components.schemas.NewConvention.required.push("startDate"), /POST \/v1\/conventions requestBody.*startDate/],
  ["a member that is sent no more", (c) => delete c.components.schemas.Convention.properties.title, /GET \/v1\/conventions\/\{id\} responses\/200.*title/],
  ["a member that can be sent no more", (c) => delete c.components.schemas.NewConvention.properties.description, /POST \/v1\/conventions requestBody.*description/],
  ["a text that must be shorter", (c) => (c.components.schemas.NewConvention.properties.title.maxLength = 20), /POST \/v1\/conventions requestBody.*title\/maxLength/],
  ["a member of another type", (c) => (c.components.schemas.Convention.properties.version.type = "string"), /GET \/v1\/conventions\/\{id\} responses\/200.*version\/type/],
  ["a status that is gone", (c) => delete c.paths["/v1/conventions/{id}"].get.responses["304"], /GET \/v1\/conventions\/\{id\} responses\/304/],
  ["a form that is gone", (c) => delete c.paths["/v1/conventions"].get.responses["200"].content["text/csv"], /GET \/v1\/conventions responses\/200.*text\/csv/],
  ["a word that is taken no more", (c) => c.components.schemas.Scope.enum.pop(), /POST \/v1\/conventions requestBody.*scope/],
];

const named = breakingChanges(published, changed((c) => breaking.forEach(([, change]) => change(c)))).join("\n");

for (const [name, , place] of breaking) {
  test(`${name} is named`, () => assert.match(named, place));
}

test("what breaks nobody is not named", () => {
  const harmless = changed((c) => {
    c.paths["/v1/new"] = structuredClone(c.paths["/v1/actions/figures"]);
    c.paths["/v1/conventions"].get.parameters.push({ name: "colour", in: "query", schema: { type: "string" } });
    c.paths["/v1/conventions"].get.description = "Otherwise.";
    c.components.schemas.Convention.properties.colour = { type: "string" };
    c.components.schemas.NewConvention.properties.colour = { type: "string" };
    c.components.schemas.NewConvention.properties.title.maxLength = 300;
    c.info.version = "1.9.0";
  });
  assert.deepEqual(breakingChanges(published, harmless), []);
});

test("only a higher major version says that callers break", () => {
  assert.equal(isAllowed(published, changed((c) => (c.info.version = "1.9.0"))), false);
  assert.equal(isAllowed(published, changed((c) => (c.info.version = "2.0.0"))), true);
});

/** Comparing all of it takes seconds each time. */
function only(contract: Contract, ...addresses: string[]): Contract {
  const copy = contract as Node;
  copy.paths = Object.fromEntries(addresses.map((address) => [address, copy.paths[address]]));
  return copy as Contract;
}

function drop(parameters: Node[], name: string) {
  parameters.splice(parameters.findIndex((p) => p.name === name), 1);
}

function require(parameters: Node[], name: string) {
  parameters.find((p) => p.name === name)!.required = true;
}
