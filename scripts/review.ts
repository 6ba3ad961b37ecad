import { once } from "node:events";
import { openMembers, ROLES } from "../src/app/server/members.ts";
import { openPrivateStore } from "../src/app/server/private-store.ts";
import { openApp } from "../src/app/server/server.ts";
import { personName } from "../src/catalog/signer.ts";
import { UserError } from "../src/model/errors.ts";
import { loadSite, type Site, targets } from "../src/model/site.ts";
import { run } from "./command.ts";

const HELP = `
npm run review -- [--port N] [--site DIR]
npm run review -- --public-url https://ADDRESS [--port N]
npm run review -- --invite "NAME" --language LANG --role ROLE --public-url https://ADDRESS
npm run review -- --people | --revoke ID

Opens the room in which people correct translations in a browser and sign them.
Alone: on this machine only; open the address it prints, which holds a key that
works until the command ends.

Together: behind a proxy that speaks TLS and passes the Host header on. Each
person gets an invitation, a link that works once and for seven days.

  --public-url URL   the address of the room for several people
  --invite NAME      print a link for this person; readers see the name
  --language LANG    the language the person works in (an editor: all)
  --role ROLE        translator (edits), reviewer (signs, too) or editor (all)
  --people           list who was invited
  --revoke ID        let this person in no more, from now on
  --port N           8081 by default
  --site DIR         another organisation's folder
`;

const OPTIONS = {
  port: { type: "string", default: "8081" },
  "public-url": { type: "string" },
  invite: { type: "string" },
  language: { type: "string" },
  role: { type: "string", default: "reviewer" },
  people: { type: "boolean" },
  revoke: { type: "string" },
} as const;

await run(HELP, OPTIONS, async ({ site: root, ...options }) => {
  const site = loadSite(root);
  const publicUrl = options["public-url"]?.replace(/\/+$/, "");
  if (publicUrl !== undefined && !/^https:\/\/[^/?#\s]+$/.test(publicUrl)) {
    throw new UserError(`--public-url "${publicUrl}": must be an origin such as https://nakijken.example`);
  }
  if (options.people) return listPeople(root);
  if (options.revoke !== undefined) return revoke(root, options.revoke);
  if (options.invite !== undefined) {
    return invite(site, options.invite, options.language, options.role, publicUrl);
  }
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UserError(`--port ${options.port}: must be a number from 0 to 65535`);
  }
  const room = await openApp({
    site,
    port,
    publicUrl,
    env: process.env,
    log: (line) => console.error(line),
  });
  console.log(`${site.name}: open ${room.link}`);
  console.log("Ctrl-C ends it; everything is saved as it is typed.");
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await room.close();
  return 0;
});

function invite(
  site: Site,
  name: string,
  code: string | undefined,
  role: string,
  publicUrl: string | undefined,
) {
  const known = ROLES.find((each) => each === role);
  if (!known) throw new UserError(`--role ${role}: must be one of ${ROLES.join(", ")}`);
  const codes = targets(site).map((language) => language.code);
  if (code === undefined || !codes.includes(code)) {
    throw new UserError(`--language ${code ?? ""}: must be one of ${codes.join(", ")}`);
  }
  if (publicUrl === undefined) throw new UserError("--invite goes with --public-url https://ADDRESS");
  const { member, secret } = openMembers(openPrivateStore(site.root)).invite(personName(name), known, code);
  console.log(`${member.name} (${known}, ${code}), id ${member.id}; the link works once, for seven days:`);
  console.log(`${publicUrl}/join#${secret}`);
  return 0;
}

function listPeople(root: string): number {
  const members = openMembers(openPrivateStore(root)).all();
  if (members.length === 0) console.log('nobody was invited yet; see --invite "NAME"');
  for (const { id, name, role, language, devices, invited, revoked } of members) {
    const state = revoked
      ? `revoked ${revoked.slice(0, 10)}`
      : devices.length > 0
        ? `in since ${devices[0]!.since.slice(0, 10)}`
        : `invited ${invited.slice(0, 10)}`;
    console.log(`${id}  ${name}  ${role}  ${language}  ${state}`);
  }
  return 0;
}

function revoke(root: string, id: string): number {
  if (!openMembers(openPrivateStore(root)).revoke(id)) {
    throw new UserError(`--revoke ${id}: there is nobody with that id; see --people`);
  }
  console.log(`${id}: let in no more`);
  return 0;
}
