import type { Verb } from "./verb";
import { auditVerify } from "./verbs/audit-verify";
import { bouncesKey } from "./verbs/bounces-key";
import { bouncesRead } from "./verbs/bounces-read";
import { health } from "./verbs/health";
import { keysList } from "./verbs/keys-list";
import { keysRotate } from "./verbs/keys-rotate";
import { migrationsDeploy } from "./verbs/migrations-deploy";
import { migrationsStatus } from "./verbs/migrations-status";
import { peopleDeactivate } from "./verbs/people-deactivate";
import { peopleInvite } from "./verbs/people-invite";
import { peopleList } from "./verbs/people-list";
import { peopleReactivate } from "./verbs/people-reactivate";
import { peopleSetAdmin } from "./verbs/people-set-admin";
import { peopleSetRole } from "./verbs/people-set-role";
import { publicationsAdd } from "./verbs/publications-add";
import { publicationsList } from "./verbs/publications-list";
import { render } from "./verbs/render";
import { sample } from "./verbs/sample";
import { searchCheck } from "./verbs/search-check";
import { searchRebuild } from "./verbs/search-rebuild";
import { siteExport } from "./verbs/site-export";
import { sourcesCheckLinks } from "./verbs/sources-check-links";
import { sourcesExport } from "./verbs/sources-export";
import { sourcesImport } from "./verbs/sources-import";
import { verify } from "./verbs/verify";

/** Every verb. To add one, write its file and add a line. */
export const verbs: readonly Verb[] = [
  peopleList,
  peopleInvite,
  peopleSetRole,
  peopleSetAdmin,
  peopleDeactivate,
  peopleReactivate,
  publicationsList,
  publicationsAdd,
  sourcesCheckLinks,
  sourcesImport,
  sourcesExport,
  siteExport,
  searchCheck,
  searchRebuild,
  bouncesRead,
  bouncesKey,
  migrationsStatus,
  migrationsDeploy,
  auditVerify,
  keysList,
  keysRotate,
  health,
  render,
  verify,
  sample,
];
