import assert from "node:assert/strict";
import { test } from "node:test";
import { checkPortraits } from "../../../scripts/site/texts/portraits.ts";
import { catalogueOf } from "../catalogue/support.ts";

const IMAGES = new Map(["/img/incubators/zone.png", "/img/members/ada.jpg"].map((path) => [path, path]));

/** What is told of an incubator with these keys and of a member with these. */
function told(incubator: object, member: object): string[] {
  const found: string[] = [];
  const { incubators, members } = catalogueOf({
    incubators: { zone: { title: "Zone", ...incubator } },
    members: { "ada.exemple": { ...member } },
  });
  checkPortraits({ incubators, members }, IMAGES, {
    tell: ({ file }, path, rule, { message, hint }) => {
      found.push(`${file} ${path.join(".")} ${rule} ${message} ${hint}`);
    },
  });
  return found;
}

test("a logo and a portrait that the site does not have are told, with the one that was meant", () => {
  const [logo = "", portrait = "", ...others] = told(
    { logo: "zones.png" },
    { avatar: "/img/members/adda.jpg" },
  );
  assert.match(logo, /zone\.md logo missing-portrait .*« zones\.png »\. Vouliez-vous dire « zone\.png » \?$/);
  assert.match(portrait, /ada\.exemple\.md avatar missing-portrait .*« \/img\/members\/ada\.jpg » \?$/);
  assert.deepEqual(others, []);
  const [absent = "", bare = ""] = told({ logo: "tout-autre-chose.svg" }, { avatar: "portrait.jpg" });
  assert.match(absent, /Déposez-la dans content\/img\/incubators\//);
  assert.match(bare, /« portrait\.jpg »/);
});

test("those that the site has, that are elsewhere or that nothing shows are not told", () => {
  assert.deepEqual(told({ logo: "zone.png" }, { avatar: "/img/members/ada.jpg" }), []);
  assert.deepEqual(told({}, {}), []);
  for (const avatar of ["https://exemple.fr/a.jpg", "//exemple.fr/a.jpg", "data:image/png;base64,AAAA"])
    assert.deepEqual(told({ logo: "absent.png", hidden: true }, { avatar }), []);
});
