import { once } from "node:events";
import { openMembers, ROLES } from "../src/app/server/members.ts";
import { openPrivateStore } from "../src/app/server/private-store.ts";
import { openApp } from "../src/app/server/server.ts";
import { personName } from "../src/catalog/signer.ts";
import { UserError } from "../src/model/errors.ts";
import { loadSite, type Site, targets } from "../src/model/site.ts";
import { defineCommand } from "./command.ts";

await defineCommand({
  name: "review",
  usage: [
    "[--port N] [--site DIR]",
    "--public-url https://ADDRESS [--port N]",
    '--invite "NAME" --language LANG --role ROLE --public-url https://ADDRESS',
    "--people | --revoke ID",
  ],
  about: `
Opens the app in which people correct translations in a browser and sign them.
Alone: on this machine only; open the address it prints, which has a key that
works until the command ends.

Together: behind a proxy that terminates TLS and passes the Host header on. Each
person gets an invitation, a link that works once and for seven days.
`,
  options: {
    port: { type: "string", default: "8081", value: "N", about: "8081 by default" },
    "public-url": { type: "string", value: "URL", about: "the address of the app for several people" },
    invite: { type: "string", value: "NAME", about: "print a link for this person; readers see the name" },
    language: { type: "string", value: "LANG", about: "the language the person works in (an editor: all)" },
    role: {
      type: "string",
      default: "reviewer",
      value: "ROLE",
      about: "translator (edits), reviewer (signs, too) or editor (all)",
    },
    people: { type: "boolean", about: "list all members" },
    revoke: { type: "string", value: "ID", about: "refuse this person from now on" },
  },
  async main({ site: root, ...options }) {
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
    const app = await openApp({
      site,
      port,
      publicUrl,
      env: process.env,
      log: (line) => console.error(line),
    });
    console.log(`${site.name}: open ${app.link}`);
    console.log("Stop with Ctrl-C; everything is saved while you type.");
    await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
    await app.close();
    return 0;
  },
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
    throw new UserError(`--revoke ${id}: no member has that id; see --people`);
  }
  console.log(`${id}: revoked`);
  return 0;
}
