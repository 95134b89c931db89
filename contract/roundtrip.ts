// One round trip by the client in TypeScript, with nothing but what is generated from openapi.yaml. CTG_URL is the address of the service.
import createClient from "openapi-fetch";
import type { paths } from "./generated/ctg.js";

const address = process.env.CTG_URL;
if (!address) throw new Error("CTG_URL is missing: the address of the service.");
// Of answers that come in several forms, the JSON.
const client = createClient<paths, "application/json" | "application/problem+json">({ baseUrl: address, headers: { "Accept-Language": "en" } });

function expect<T>(value: T | null | undefined | false, what: string): T {
  if (value === undefined || value === null || value === false) throw new Error(`Not as expected: ${what}.`);
  return value;
}

const territory = await client.GET("/v1/territories/{key}", { params: { path: { key: "commune-91286" } } });
expect(territory.data?.name === "Grigny", "the name of commune-91286");

const before = expect((await client.GET("/v1/changes", { params: { query: { limit: 1 } } })).data, "the feed").last;

const name = `Association ${Date.now()}`;
const created = await client.POST("/v1/organisations", {
  params: { header: { "Idempotency-Key": `${Date.now()}` } },
  body: { type: "association", name },
});
const organisation = expect(created.data, "the organisation that was created");
const etag = expect(created.response.headers.get("ETag"), "its entity tag");

const read = await client.GET("/v1/organisations/{id}", { params: { path: { id: organisation.id } } });
expect(read.data?.name === name, "the organisation as it is read");

const revised = await client.PATCH("/v1/organisations/{id}", {
  params: { path: { id: organisation.id }, header: { "If-Match": etag } },
  body: { name: `${name} bis` },
  headers: { "Content-Type": "application/merge-patch+json" },
});
expect(revised.data?.version === 2, "the version after a change");

const feed = await client.GET("/v1/changes", { params: { query: { after: before, types: ["organisation"] } } });
const operations = expect(feed.data, "the changes").items.filter((change) => change.data.resourceId === organisation.id).map((change) => change.data.operation);
expect(operations.join() === "created,revised", `two changes, not ${operations.join()}`);

const stale = await client.PATCH("/v1/organisations/{id}", {
  params: { path: { id: organisation.id }, header: { "If-Match": etag } },
  body: { name },
  headers: { "Content-Type": "application/merge-patch+json" },
});
expect(stale.error?.code === "stale", "the refusal of a change of a version that is gone");

const refused = await client.POST("/v1/organisations", { body: { type: "association", name: "" } });
expect(refused.error?.errors[0]?.pointer === "/name", "the place of the fault");

console.log("The round trip is as expected.");
