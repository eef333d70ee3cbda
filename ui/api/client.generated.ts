// Generated from the description of the HTTP interface by `npm run generate`. Do not edit.

export interface Operations {
  /**
   * Logs in by login and password; whoever has a second factor gets a ticket to go on with
   */
  logIn: {
    body: {
      login: string;
      password: string;
    };
    answer: LoggedIn;
  };
  /**
   * The second step of a log-in: a code of the app, or a recovery code
   */
  confirmLogIn: {
    body: {
      ticket: string;
      code: string;
    };
    answer: LoggedIn;
  };
  /**
   * Mails a link for a new password, when somebody has this login; the answer is always the same
   */
  askForReset: {
    body: {
      login: string;
    };
    answer: undefined;
  };
  /**
   * For whom an invitation or a reset link is
   */
  readLink: {
    path: {
      kind: 'invitation' | 'reset';
      ticket: string;
    };
    answer: LinkFor;
  };
  /**
   * Chooses a password by an invitation or a reset link, and logs in
   */
  redeemLink: {
    path: {
      kind: 'invitation' | 'reset';
      ticket: string;
    };
    body: {
      password: string;
    };
    answer: LoggedIn;
  };
  /**
   * Makes the first person of a database without people, and logs in
   */
  setUp: {
    path: {
      ticket: string;
    };
    body: {
      name: string;
      login: string;
      password: string;
      language?: ('en' | 'ru') | null;
    };
    answer: LoggedIn;
  };
  /**
   * Who calls, and which areas are open to him
   */
  getMe: {
    answer: Me;
  };
  /**
   * Changes how one is reached and in which language
   */
  changeMe: {
    body: {
      phone?: string | null;
      language?: ('en' | 'ru') | null;
    };
    answer: undefined;
  };
  /**
   * Changes the password; all other sessions end
   */
  changePassword: {
    body: {
      old: string;
      password: string;
    };
    answer: undefined;
  };
  /**
   * Who stands in for the caller, and for whom he does
   */
  listMySubstitutions: {
    answer: {
      items: Substitution[];
    };
  };
  /**
   * Names a deputy for a time: for oneself, or for anybody by who manages people
   */
  substitute: {
    body: {
      /**
       * Oneself unless given
       */
      absent?: string;
      deputy: string;
      from: string;
      /**
       * From then on it is over
       */
      until: string;
    };
    answer: {
      uuid: string;
    };
  };
  /**
   * Ends a substitution now
   */
  endSubstitution: {
    path: {
      uuid: string;
    };
    answer: undefined;
  };
  /**
   * Where one is logged in
   */
  listMySessions: {
    answer: {
      items: Session[];
    };
  };
  /**
   * Logs out elsewhere
   */
  endMySession: {
    path: {
      uuid: string;
    };
    answer: undefined;
  };
  /**
   * Ends the session of the caller
   */
  logOut: {
    answer: undefined;
  };
  /**
   * Ends all sessions of the caller, also this one
   */
  logOutEverywhere: {
    answer: {
      ended: number;
    };
  };
  /**
   * Begins a second factor: what an app needs to make codes; in force after its first code
   */
  beginSecondFactor: {
    answer: SecondFactorOffer;
  };
  /**
   * Puts the second factor in force by its first code, and tells the recovery codes, this once
   */
  confirmSecondFactor: {
    body: {
      code: string;
    };
    answer: {
      recoveryCodes: string[];
    };
  };
  /**
   * Takes the second factor off; needs the password
   */
  endSecondFactor: {
    body: {
      password: string;
    };
    answer: undefined;
  };
  /**
   * The caller's API tokens, also those that have ended
   */
  listMyTokens: {
    answer: {
      items: Token[];
    };
  };
  /**
   * Makes an API token; its secret is told this once
   */
  createToken: {
    body: {
      name: string;
      scopes: ('read' | 'write' | 'definitions' | 'people' | 'operation')[];
      expires?: string | null;
    };
    answer: NewToken;
  };
  /**
   * Ends an API token
   */
  revokeMyToken: {
    path: {
      uuid: string;
    };
    answer: undefined;
  };
  /**
   * The active people whom the caller may see, or those who were deactivated
   */
  listPeople: {
    query: {
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
      /**
       * False: those who were deactivated, for who may read people
       */
      active?: boolean;
    };
    answer: {
      items: PersonItem[];
      next: string | null;
    };
  };
  /**
   * Adds a person, who chooses a password by a one-time link
   */
  invitePerson: {
    body: {
      name: string;
      roles: string[];
      email?: string | null;
      phone?: string | null;
      login?: string | null;
      language?: ('en' | 'ru') | null;
      groups?: string[];
      position?: string | null;
      /**
       * Codes of terms
       */
      skills?: string[];
      /**
       * Codes of terms
       */
      areas?: string[];
      client?: string | null;
    };
    answer: Invited;
  };
  /**
   * The roles of the current release
   */
  listRoles: {
    answer: {
      items: Role[];
    };
  };
  /**
   * All groups with their members; people of clients see none
   */
  listGroups: {
    answer: {
      items: Group[];
    };
  };
  /**
   * Makes a group
   */
  createGroup: {
    body: {
      /**
       * For ever: definitions name it
       */
      code: string;
      title: Title;
    };
    answer: undefined;
  };
  /**
   * Who changed what of people, rights, tokens and definitions, the newest first
   */
  listAdminJournal: {
    query: {
      subjectKind?: string;
      subject?: string;
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: AdminJournalEntry[];
      next: string | null;
    };
  };
  /**
   * All that is kept of a person, active or not
   */
  getPerson: {
    path: {
      uuid: string;
    };
    answer: PersonDetail;
  };
  /**
   * Changes what is given; null takes it away
   */
  changePerson: {
    path: {
      uuid: string;
    };
    body: {
      name?: string;
      roles?: string[];
      email?: string | null;
      phone?: string | null;
      login?: string | null;
      language?: ('en' | 'ru') | null;
      groups?: string[];
      position?: string | null;
      /**
       * Codes of terms
       */
      skills?: string[];
      /**
       * Codes of terms
       */
      areas?: string[];
      client?: string | null;
    };
    answer: undefined;
  };
  /**
   * Makes a new invitation; the former link is worth nothing from now on
   */
  inviteAgain: {
    path: {
      uuid: string;
    };
    answer: Invited;
  };
  /**
   * Lets nobody in any more as this person, and hands over the open requests
   */
  deactivatePerson: {
    path: {
      uuid: string;
    };
    body: {
      handOverTo: string | null;
    };
    answer: Deactivated;
  };
  /**
   * Lets a person in again, with the roles and the password he had
   */
  reactivatePerson: {
    path: {
      uuid: string;
    };
    answer: undefined;
  };
  /**
   * Everything that is held about a person, for himself or by who manages people
   */
  exportPerson: {
    path: {
      uuid: string;
    };
    answer: PersonExport;
  };
  /**
   * Erases who a deactivated person was, for ever; requests and journals keep his number
   */
  erasePerson: {
    path: {
      uuid: string;
    };
    answer: undefined;
  };
  /**
   * Takes the second factor off somebody who has lost phone and recovery codes; his sessions end
   */
  resetSecondFactor: {
    path: {
      uuid: string;
    };
    answer: undefined;
  };
  /**
   * A person's API tokens
   */
  listTokensOf: {
    path: {
      uuid: string;
    };
    answer: {
      items: Token[];
    };
  };
  /**
   * Ends a person's API token
   */
  revokeTokenOf: {
    path: {
      uuid: string;
      token: string;
    };
    answer: undefined;
  };
  /**
   * Who stands in for a person, and for whom he does
   */
  listSubstitutionsOf: {
    path: {
      uuid: string;
    };
    answer: {
      items: Substitution[];
    };
  };
  /**
   * Calls a group otherwise
   */
  renameGroup: {
    path: {
      code: string;
    };
    body: {
      title: Title;
    };
    answer: undefined;
  };
  /**
   * Puts exactly these people into a group
   */
  setGroupMembers: {
    path: {
      code: string;
    };
    body: {
      people: string[];
    };
    answer: undefined;
  };
  /**
   * The register of each client company, by name; people of a client see what is of their company
   */
  listClients: {
    query: {
      /**
       * What is typed: the beginning of a name, code, number, telephone or INN
       */
      q?: string;
      /**
       * False for those that were retired
       */
      active?: boolean;
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: ClientCard[];
      next: string | null;
    };
  };
  /**
   * Adds a client company
   */
  createClient: {
    body: NewClientCard;
    answer: EntryWritten;
  };
  /**
   * One client company
   */
  getClient: {
    path: {
      /**
       * Uuid or code
       */
      entry: string;
    };
    answer: ClientCard;
  };
  /**
   * Changes what is given of a client company, or retires it
   */
  changeClient: {
    path: {
      /**
       * Uuid or code
       */
      entry: string;
    };
    body: ChangedClientCard;
    answer: EntryWritten;
  };
  /**
   * The register of each legal entity, by name; people of a client see what is of their company
   */
  listLegalEntities: {
    query: {
      /**
       * Uuid or code
       */
      client?: string;
      /**
       * What is typed: the beginning of a name, code, number, telephone or INN
       */
      q?: string;
      /**
       * False for those that were retired
       */
      active?: boolean;
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: LegalEntity[];
      next: string | null;
    };
  };
  /**
   * Adds a legal entity
   */
  createLegalEntity: {
    body: NewLegalEntity;
    answer: EntryWritten;
  };
  /**
   * One legal entity
   */
  getLegalEntity: {
    path: {
      entry: string;
    };
    answer: LegalEntity;
  };
  /**
   * Changes what is given of a legal entity, or retires it
   */
  changeLegalEntity: {
    path: {
      entry: string;
    };
    body: ChangedLegalEntity;
    answer: EntryWritten;
  };
  /**
   * The register of each site, by name; people of a client see what is of their company
   */
  listSites: {
    query: {
      /**
       * Uuid or code
       */
      client?: string;
      /**
       * What is typed: the beginning of a name, code, number, telephone or INN
       */
      q?: string;
      /**
       * False for those that were retired
       */
      active?: boolean;
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: Site[];
      next: string | null;
    };
  };
  /**
   * Adds a site
   */
  createSite: {
    body: NewSite;
    answer: EntryWritten;
  };
  /**
   * One site
   */
  getSite: {
    path: {
      entry: string;
    };
    answer: Site;
  };
  /**
   * Changes what is given of a site, or retires it
   */
  changeSite: {
    path: {
      entry: string;
    };
    body: ChangedSite;
    answer: EntryWritten;
  };
  /**
   * The register of each contact, who gets no log-in, by name; people of a client see what is of their company
   */
  listContacts: {
    query: {
      /**
       * Uuid or code
       */
      client?: string;
      site?: string;
      /**
       * What is typed: the beginning of a name, code, number, telephone or INN
       */
      q?: string;
      /**
       * False for those that were retired
       */
      active?: boolean;
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: Contact[];
      next: string | null;
    };
  };
  /**
   * Adds a contact, who gets no log-in
   */
  createContact: {
    body: NewContact;
    answer: EntryWritten;
  };
  /**
   * One contact, who gets no log-in
   */
  getContact: {
    path: {
      entry: string;
    };
    answer: Contact;
  };
  /**
   * Changes what is given of a contact, who gets no log-in, or retires it
   */
  changeContact: {
    path: {
      entry: string;
    };
    body: ChangedContact;
    answer: EntryWritten;
  };
  /**
   * The register of each contract, by name; people of a client see what is of their company
   */
  listContracts: {
    query: {
      /**
       * Uuid or code
       */
      client?: string;
      /**
       * What is typed: the beginning of a name, code, number, telephone or INN
       */
      q?: string;
      /**
       * False for those that were retired
       */
      active?: boolean;
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: Contract[];
      next: string | null;
    };
  };
  /**
   * Adds a contract
   */
  createContract: {
    body: NewContract;
    answer: EntryWritten;
  };
  /**
   * One contract
   */
  getContract: {
    path: {
      entry: string;
    };
    answer: Contract;
  };
  /**
   * Changes what is given of a contract, or retires it
   */
  changeContract: {
    path: {
      entry: string;
    };
    body: ChangedContract;
    answer: EntryWritten;
  };
  /**
   * The register of each model, by name; people of a client see what is of their company
   */
  listEquipmentModels: {
    query: {
      /**
       * What is typed: the beginning of a name, code, number, telephone or INN
       */
      q?: string;
      /**
       * False for those that were retired
       */
      active?: boolean;
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: EquipmentModel[];
      next: string | null;
    };
  };
  /**
   * Adds a model
   */
  createEquipmentModel: {
    body: NewEquipmentModel;
    answer: EntryWritten;
  };
  /**
   * One model
   */
  getEquipmentModel: {
    path: {
      /**
       * Uuid or code
       */
      entry: string;
    };
    answer: EquipmentModel;
  };
  /**
   * Changes what is given of a model, or retires it
   */
  changeEquipmentModel: {
    path: {
      /**
       * Uuid or code
       */
      entry: string;
    };
    body: ChangedEquipmentModel;
    answer: EntryWritten;
  };
  /**
   * The register of each machine, by name; people of a client see what is of their company
   */
  listAllEquipment: {
    query: {
      /**
       * Uuid or code
       */
      client?: string;
      site?: string;
      contract?: string;
      /**
       * Uuid or code
       */
      model?: string;
      /**
       * Of the machine that they are inside
       */
      parent?: string;
      /**
       * What is typed: the beginning of a name, code, number, telephone or INN
       */
      q?: string;
      /**
       * False for those that were retired
       */
      active?: boolean;
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: Equipment[];
      next: string | null;
    };
  };
  /**
   * Adds a machine
   */
  createEquipment: {
    body: NewEquipment;
    answer: EntryWritten;
  };
  /**
   * One machine
   */
  getEquipment: {
    path: {
      entry: string;
    };
    answer: Equipment;
  };
  /**
   * Changes what is given of a machine, or retires it
   */
  changeEquipment: {
    path: {
      entry: string;
    };
    body: ChangedEquipment;
    answer: EntryWritten;
  };
  /**
   * Adds a service period; `version` is that of the contract
   */
  addServicePeriod: {
    path: {
      contract: string;
    };
    body: NewServicePeriod;
    answer: EntryWritten;
  };
  /**
   * Changes a service period, such as that it was paid; If-Match is the version of the contract
   */
  changeServicePeriod: {
    path: {
      contract: string;
      period: string;
    };
    body: ChangedServicePeriod;
    answer: EntryWritten;
  };
  /**
   * Takes away a service period that was entered by mistake
   */
  removeServicePeriod: {
    path: {
      contract: string;
      period: string;
    };
    answer: EntryWritten;
  };
  /**
   * Writes down a longer warranty; `version` is that of the machine
   */
  addWarrantyExtension: {
    path: {
      equipment: string;
    };
    body: NewWarrantyExtension;
    answer: EntryWritten;
  };
  /**
   * Takes away an extension that was entered by mistake; If-Match is the version of the machine
   */
  removeWarrantyExtension: {
    path: {
      equipment: string;
      extension: string;
    };
    answer: EntryWritten;
  };
  /**
   * The custom fields that entries of each register have
   */
  listRegisterFields: {
    answer: {
      items: RegisterFields[];
    };
  };
  /**
   * Skills and areas; people of clients see none
   */
  listTerms: {
    query: {
      kind?: 'skill' | 'area';
    };
    answer: {
      items: Term[];
    };
  };
  /**
   * Adds a skill or an area
   */
  createTerm: {
    body: NewTerm;
    answer: TermWritten;
  };
  /**
   * Calls a skill or an area otherwise, or retires it
   */
  changeTerm: {
    path: {
      kind: 'skill' | 'area';
      code: string;
    };
    body: ChangedTerm;
    answer: TermWritten;
  };
  /**
   * Makes or changes entries of a register by the keys of another system, all rows or none
   */
  importRegister: {
    query: {
      dry?: boolean;
    };
    body: RegisterImport;
    answer: RegisterImported;
  };
  /**
   * The published packs, with the number of definitions of each kind
   */
  listPacks: {
    answer: {
      items: Pack[];
    };
  };
  /**
   * Publishes a whole pack in place of what is published
   */
  installPack: {
    body: {
      /**
       * Path inside the pack to text. One of them is pack.json.
       */
      files: {
        /**
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^.*$".
         */
        [k: string]: string;
      };
      /**
       * Why
       */
      note?: string;
      /**
       * The release that it is to replace: another one in between refuses the call
       */
      expectedRelease?: number;
    };
    answer: PackInstalled;
  };
  /**
   * What installing a pack here would mean: problems, differences, and what is missing
   */
  checkPack: {
    body: {
      /**
       * Path inside the pack to text. One of them is pack.json.
       */
      files: {
        /**
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^.*$".
         */
        [k: string]: string;
      };
    };
    answer: PackCheck;
  };
  /**
   * Puts a pack into your drafts
   */
  draftPack: {
    body: {
      /**
       * Path inside the pack to text. One of them is pack.json.
       */
      files: {
        /**
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^.*$".
         */
        [k: string]: string;
      };
      /**
       * True: what is in force and not in the pack is to be taken out
       */
      remove?: boolean;
    };
    answer: PackDrafted;
  };
  /**
   * What is published, as the files of a pack
   */
  exportPack: {
    query: {
      /**
       * An older one; the current one when absent
       */
      release?: number;
    };
    answer: PackFiles;
  };
  /**
   * What requests are narrowed by: types and statuses, or for people of a client stages, with how many requests the caller sees in each
   */
  listStatuses: {
    answer: {
      /**
       * In the order of the definitions; empty for people of a client, who see stages.
       */
      statuses: StatusCount[];
      /**
       * Empty for everybody else.
       */
      stages: StageCount[];
      /**
       * Every request type, also those that the caller may not file; empty for people of a client.
       */
      types: Titled[];
    };
  };
  /**
   * Takes, assigns, ranks or sends an event to many requests, each by itself
   */
  changeMany: {
    body: ManyChange;
    answer: ManyOutcomes;
  };
  /**
   * A queue as a spreadsheet or CSV file, with the columns and rights of the screen
   */
  exportRequests: {
    query: {
      /**
       * Id of a view or uuid of a saved one; all requests when absent
       */
      view?: string;
      as: 'csv' | 'xlsx';
      /**
       * Of the instants, as Europe/Moscow; UTC when absent
       */
      timeZone?: string;
      /**
       * True: not ended yet
       */
      open?: boolean;
      /**
       * Ids, separated by commas; not for people of a client
       */
      status?: string;
      /**
       * Ids of statuses; not for people of a client
       */
      flag?: string;
      /**
       * Ids of request types
       */
      type?: string;
      /**
       * `mine`, or codes of groups; not for people of a client
       */
      team?: string;
      /**
       * Codes of client companies
       */
      client?: string;
      /**
       * Codes of equipment models: a machine of the request is of one of them
       */
      model?: string;
      /**
       * Separated by commas
       */
      priority?: string;
      /**
       * me, none, any, others, or the uuid of the owner
       */
      assignee?: string;
      /**
       * `overdue`, or due within this time: ISO 8601, as PT4H
       */
      due?: string;
      /**
       * ISO 8601, as PT15M
       */
      waiting?: string;
      /**
       * First characters of the number
       */
      number?: string;
      /**
       * Ended requests are there by their age only: newest, oldest.
       */
      sort?: 'newest' | 'oldest' | 'due' | 'priority' | 'updated' | 'waiting';
    };
    answer: Blob;
  };
  /**
   * What the caller may file, and which fields are asked
   */
  listRequestTypes: {
    answer: {
      items: RequestType[];
    };
  };
  /**
   * The requests that the caller may read, newest first
   */
  listRequests: {
    query: {
      /**
       * Not for people of a client
       */
      status?: string;
      type?: string;
      /**
       * That run on this workflow, whatever version; not for people of a client
       */
      workflow?: string;
      /**
       * With `workflow`: that stand in one of these states; ids, separated by commas
       */
      state?: string;
      /**
       * Code of the client company
       */
      client?: string;
      /**
       * Code of the group; not for people of a client
       */
      group?: string;
      /**
       * Uuid of the owner, `me`, or `none`
       */
      assignee?: string;
      /**
       * Of a machine that it is about
       */
      equipment?: string;
      /**
       * True: not ended yet
       */
      open?: boolean;
      /**
       * First characters of the number; sorts by number
       */
      number?: string;
      /**
       * Identity in another system; unique
       */
      externalKey?: string;
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: RequestItem[];
      next: string | null;
    };
  };
  /**
   * Files a request
   */
  createRequest: {
    body: NewRequest;
    answer: RequestFiled;
  };
  /**
   * One request, with fields, checklists, timers, evidence and comments
   */
  getRequest: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    answer: Request;
  };
  /**
   * Sets custom fields, subject, priority and due time; what is not named stays
   */
  setFields: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    body: NewFields;
    answer: RequestChange;
  };
  /**
   * What happened to a request, by whom and by which definitions
   */
  getJournal: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    query: {
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
      order?: 'oldest' | 'newest';
    };
    answer: {
      items: JournalEntry[];
      next: string | null;
    };
  };
  /**
   * The comments of a request that the caller may read, oldest first
   */
  listComments: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    query: {
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: Comment[];
      next: string | null;
    };
  };
  /**
   * Adds a comment, public or internal
   */
  addComment: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    body: NewComment;
    answer: RequestCommented;
  };
  /**
   * Every event that the request has for the caller: allowed, or with all reasons why not
   */
  getOffers: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    answer: Offers;
  };
  /**
   * A photo or signature, upright and without what else was in the file
   */
  getEvidence: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
      evidence: string;
    };
    query: {
      /**
       * `preview`: a WebP of at most 480 × 480
       */
      size?: 'full' | 'preview';
    };
    answer: Blob;
  };
  /**
   * Sends an event to a request, with the fields of its form
   */
  sendEvent: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    body: NewEvent;
    answer: RequestChange;
  };
  /**
   * Gives a request to a person, or to nobody
   */
  assignRequest: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    body: NewAssignee;
    answer: RequestChange;
  };
  /**
   * Gives a request to the caller
   */
  takeRequest: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    answer: RequestChange;
  };
  /**
   * Binds a request to a site, a contact, a contract and machines anew
   */
  bindRequest: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    body: NewBinding;
    answer: RequestChange;
  };
  /**
   * Tells what binding a request anew would change, and changes nothing
   */
  previewBinding: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    body: NewBinding;
    answer: BindingPreview;
  };
  /**
   * Links a request with another
   */
  linkRequests: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    body: NewLink;
    answer: RequestChange;
  };
  /**
   * Takes a link between two requests back, in whichever direction it was made
   */
  unlinkRequests: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
      kind: 'related' | 'duplicate-of' | 'blocks' | 'caused-by';
      /**
       * Uuid or number of the other request
       */
      to: string;
    };
    answer: RequestChange;
  };
  /**
   * Merges a duplicate into the request that goes on in its place, or takes that back
   */
  mergeRequest: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    body: NewMerge;
    answer: RequestChange;
  };
  /**
   * Fills in an item of a started checklist, or takes it back
   */
  tickItem: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
      checklist: string;
      item: string;
    };
    body: NewValue;
    answer: RequestChange;
  };
  /**
   * Fills in an item of a started checklist with a photo or signature
   */
  addEvidence: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
      checklist: string;
      item: string;
    };
    body: {
      /**
       * Degrees
       */
      latitude?: number;
      /**
       * Degrees
       */
      longitude?: number;
      takenAt?: string;
      /**
       * Of the place, in metres
       */
      accuracyM?: number;
      /**
       * Of a signature: the name of who signed
       */
      signedBy?: string;
      /**
       * Of a signature: what he is
       */
      signerPosition?: string;
      file: Blob;
    };
    answer: RequestProved;
  };
  /**
   * Who and what may be meant by what is typed, and what is known of what has been chosen
   */
  getRegistrationHints: {
    query: {
      /**
       * What is typed: the beginning of a name, client code, telephone, e-mail, plate, serial number or INN
       */
      q?: string;
      /**
       * Uuid or code of a client that has been chosen
       */
      client?: string;
      /**
       * Of a site that has been chosen
       */
      site?: string;
      /**
       * Of a contact that has been chosen
       */
      contact?: string;
      /**
       * Of a machine that has been chosen
       */
      equipment?: string;
    };
    answer: RegistrationHints;
  };
  /**
   * Where a request stands, for whoever has its secret
   */
  getPublicStatus: {
    path: {
      number: string;
    };
    query: {
      /**
       * As it was given when the request was filed
       */
      secret: string;
    };
    answer: PublicStatus;
  };
  /**
   * The files of a request and of its comments that the caller may see, oldest first
   */
  listAttachments: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    query: {
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: Attachment[];
      next: string | null;
    };
  };
  /**
   * Attaches a file to a request
   */
  addAttachment: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    body: {
      /**
       * Seen by the client as well
       */
      isPublic: boolean;
      /**
       * It waits for a comment of the caller that names it; a day later it is let go
       */
      pending?: boolean;
      file: Blob;
    };
    answer: Attached;
  };
  /**
   * An attached file, to be saved; small pictures to be shown
   */
  getAttachment: {
    path: {
      attachment: string;
    };
    query: {
      /**
       * `preview`: a WebP of at most 480 × 480
       */
      size?: 'full' | 'preview';
    };
    answer: Blob;
  };
  /**
   * Takes an attached file away; the journal says who did
   */
  removeAttachment: {
    path: {
      attachment: string;
    };
    answer: RequestChange;
  };
  /**
   * Whom a comment on a request can mention: at most ten people who may read it
   */
  listMentionable: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    query: {
      /**
       * Words of the name
       */
      q?: string;
    };
    answer: {
      items: Person[];
    };
  };
  /**
   * The queues of the caller, his saved ones last, with counters
   */
  listViews: {
    answer: ViewList;
  };
  /**
   * One page of a queue
   */
  listViewRequests: {
    path: {
      /**
       * Id of a view, `all`, or the uuid of a saved view
       */
      view: string;
    };
    query: {
      /**
       * True: not ended yet
       */
      open?: boolean;
      /**
       * Ids, separated by commas; not for people of a client
       */
      status?: string;
      /**
       * Ids of statuses; not for people of a client
       */
      flag?: string;
      /**
       * Ids of request types
       */
      type?: string;
      /**
       * `mine`, or codes of groups; not for people of a client
       */
      team?: string;
      /**
       * Codes of client companies
       */
      client?: string;
      /**
       * Codes of equipment models: a machine of the request is of one of them
       */
      model?: string;
      /**
       * Separated by commas
       */
      priority?: string;
      /**
       * me, none, any, others, or the uuid of the owner
       */
      assignee?: string;
      /**
       * `overdue`, or due within this time: ISO 8601, as PT4H
       */
      due?: string;
      /**
       * ISO 8601, as PT15M
       */
      waiting?: string;
      /**
       * First characters of the number
       */
      number?: string;
      /**
       * Ended requests are there by their age only: newest, oldest.
       */
      sort?: 'newest' | 'oldest' | 'due' | 'priority' | 'updated' | 'waiting';
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: ViewRow[];
      next: string | null;
    };
  };
  /**
   * What a view would show if it were in force
   */
  previewView: {
    body: ViewDraft;
    answer: ViewPreview;
  };
  /**
   * The saved views of the caller, in his order
   */
  listSavedViews: {
    answer: SavedViewList;
  };
  /**
   * Keeps a queue for the caller alone
   */
  createSavedView: {
    body: NewSavedView;
    answer: SavedView;
  };
  /**
   * Changes a saved view; what is not named stays
   */
  changeSavedView: {
    path: {
      savedView: string;
    };
    body: SavedViewChange;
    answer: SavedView;
  };
  /**
   * Deletes a saved view
   */
  deleteSavedView: {
    path: {
      savedView: string;
    };
    answer: undefined;
  };
  /**
   * Requests, clients, machines and people by words, a number, a plate, a telephone, a name
   */
  search: {
    query: {
      /**
       * What is typed; words may be unfinished
       */
      q: string;
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: Found;
  };
  /**
   * The definitions in force, by the files of the pack
   */
  listDefinitions: {
    query: {
      /**
       * Kind of definition
       */
      kind?:
        | 'pack'
        | 'statuses'
        | 'workflow'
        | 'workflow-overlay'
        | 'checklist'
        | 'fields'
        | 'request-type'
        | 'role'
        | 'notification'
        | 'view'
        | 'price-list'
        | 'print-form'
        | 'scenario'
        | 'demo';
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: DefinitionItem[];
      next: string | null;
    };
  };
  /**
   * One definition as it is in force; its hash is the ETag
   */
  getDefinition: {
    path: {
      /**
       * Kind of definition
       */
      kind:
        | 'pack'
        | 'statuses'
        | 'workflow'
        | 'workflow-overlay'
        | 'checklist'
        | 'fields'
        | 'request-type'
        | 'role'
        | 'notification'
        | 'view'
        | 'price-list'
        | 'print-form'
        | 'scenario'
        | 'demo';
      /**
       * Id of the definition within its kind
       */
      id: string;
    };
    answer: Definition;
  };
  /**
   * Every published version of a definition, the newest first
   */
  listDefinitionVersions: {
    path: {
      /**
       * Kind of definition
       */
      kind:
        | 'pack'
        | 'statuses'
        | 'workflow'
        | 'workflow-overlay'
        | 'checklist'
        | 'fields'
        | 'request-type'
        | 'role'
        | 'notification'
        | 'view'
        | 'price-list'
        | 'print-form'
        | 'scenario'
        | 'demo';
      /**
       * Id of the definition within its kind
       */
      id: string;
    };
    query: {
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: DefinitionVersion[];
      next: string | null;
    };
  };
  /**
   * One version of a definition, in force or not
   */
  getDefinitionVersion: {
    path: {
      /**
       * Kind of definition
       */
      kind:
        | 'pack'
        | 'statuses'
        | 'workflow'
        | 'workflow-overlay'
        | 'checklist'
        | 'fields'
        | 'request-type'
        | 'role'
        | 'notification'
        | 'view'
        | 'price-list'
        | 'print-form'
        | 'scenario'
        | 'demo';
      /**
       * Id of the definition within its kind
       */
      id: string;
      version: number;
    };
    answer: Definition;
  };
  /**
   * How many running requests of a workflow stand in each state, by overlay
   */
  countStanding: {
    path: {
      /**
       * Id of the definition within its kind
       */
      id: string;
    };
    answer: {
      items: StandingCount[];
    };
  };
  /**
   * What others have drafted of a definition, the latest first
   */
  listOthersDrafts: {
    path: {
      /**
       * Kind of definition
       */
      kind:
        | 'pack'
        | 'statuses'
        | 'workflow'
        | 'workflow-overlay'
        | 'checklist'
        | 'fields'
        | 'request-type'
        | 'role'
        | 'notification'
        | 'view'
        | 'price-list'
        | 'print-form'
        | 'scenario'
        | 'demo';
      /**
       * Id of the definition within its kind
       */
      id: string;
    };
    answer: {
      items: OthersDraft[];
    };
  };
  /**
   * Where definitions name a status, field, role, workflow …
   */
  listUses: {
    path: {
      /**
       * What is named
       */
      kind:
        | 'statuses'
        | 'status'
        | 'stage'
        | 'role'
        | 'field'
        | 'checklist'
        | 'notification'
        | 'group'
        | 'delay'
        | 'calendar'
        | 'workflow'
        | 'request-type';
      id: string;
    };
    answer: {
      items: Use[];
    };
  };
  /**
   * What a new request of this type, and of this client, would run on
   */
  getEffectiveWorkflow: {
    path: {
      /**
       * Id of the definition within its kind
       */
      id: string;
    };
    query: {
      /**
       * Code of the client company
       */
      client?: string;
    };
    answer: EffectiveWorkflow;
  };
  /**
   * What the clients of an overlay have otherwise, as sentences
   */
  describeOverlay: {
    path: {
      /**
       * Id of the definition within its kind
       */
      id: string;
    };
    answer: OverlayDifferences;
  };
  /**
   * Your drafts
   */
  listDrafts: {
    answer: {
      items: Draft[];
    };
  };
  /**
   * What is published with your drafts put over it, as the files of a pack
   */
  exportDrafts: {
    answer: PackFiles;
  };
  /**
   * One of your drafts with what it began with and what is in force; the ETag is its revision and which draft it is
   */
  getDraft: {
    path: {
      /**
       * Kind of definition
       */
      kind:
        | 'pack'
        | 'statuses'
        | 'workflow'
        | 'workflow-overlay'
        | 'checklist'
        | 'fields'
        | 'request-type'
        | 'role'
        | 'notification'
        | 'view'
        | 'price-list'
        | 'print-form'
        | 'scenario'
        | 'demo';
      /**
       * Id of the definition within its kind
       */
      id: string;
    };
    answer: DraftDetail;
  };
  /**
   * Saves your draft of a definition
   */
  saveDraft: {
    path: {
      /**
       * Kind of definition
       */
      kind:
        | 'pack'
        | 'statuses'
        | 'workflow'
        | 'workflow-overlay'
        | 'checklist'
        | 'fields'
        | 'request-type'
        | 'role'
        | 'notification'
        | 'view'
        | 'price-list'
        | 'print-form'
        | 'scenario'
        | 'demo';
      /**
       * Id of the definition within its kind
       */
      id: string;
    };
    body: {
      definition: {
        /**
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^.*$".
         */
        [k: string]: unknown;
      } | null;
      base?: string | null;
    };
    answer: {
      revision: number;
      draft: string;
    };
  };
  /**
   * Throws your draft away
   */
  discardDraft: {
    path: {
      /**
       * Kind of definition
       */
      kind:
        | 'pack'
        | 'statuses'
        | 'workflow'
        | 'workflow-overlay'
        | 'checklist'
        | 'fields'
        | 'request-type'
        | 'role'
        | 'notification'
        | 'view'
        | 'price-list'
        | 'print-form'
        | 'scenario'
        | 'demo';
      /**
       * Id of the definition within its kind
       */
      id: string;
    };
    answer: undefined;
  };
  /**
   * What publishing your drafts would mean: problems, scenarios, differences, requests by state
   */
  checkDrafts: {
    body: {
      /**
       * Old state id to new one; an id that is not named keeps itself
       */
      states?: {
        /**
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^[a-z][a-z0-9-]*$".
         */
        [k: string]: string;
      };
    };
    answer: DraftCheck;
  };
  /**
   * Plays every scenario on your drafts
   */
  tryScenarios: {
    answer: ScenarioTrial;
  };
  /**
   * What publishing your drafts with a migration would make of each running request
   */
  previewMigration: {
    body: {
      plan?: {
        /**
         * Old state id to new one; an id that is not named keeps itself
         */
        states?: {
          /**
           * This interface was referenced by `undefined`'s JSON-Schema definition
           * via the `patternProperty` "^[a-z][a-z0-9-]*$".
           */
          [k: string]: string;
        };
        /**
         * Of timers that run: keep the due instant, compute it from when the timer was set, or set it anew
         */
        timers?: 'keep' | 'recompute' | 'restart';
        /**
         * What otherwise becomes of single timers: `state/delay` as they are set now, to policy
         */
        timersOf?: {
          /**
           * Of timers that run: keep the due instant, compute it from when the timer was set, or set it anew
           *
           * This interface was referenced by `undefined`'s JSON-Schema definition
           * via the `patternProperty` "^[a-z][a-z0-9/-]*$".
           */
          [k: string]: 'keep' | 'recompute' | 'restart';
        };
      };
      /**
       * `next` of the call before
       */
      cursor?: number;
      /**
       * Requests
       */
      limit?: number;
    };
    answer: MigrationPreview;
  };
  /**
   * Plays real history on your drafts: what would have been refused, and who would be stuck
   */
  replayOnDrafts: {
    body: {
      /**
       * `next` of the call before
       */
      cursor?: number;
      /**
       * Requests
       */
      limit?: number;
    };
    answer: DraftReplay;
  };
  /**
   * The JSON Schemas of the language of definitions
   */
  listSchemas: {
    answer: {
      items: {
        kind: string;
        file: string;
        /**
         * JSON Schema, draft 2020-12
         */
        schema: {
          /**
           * This interface was referenced by `undefined`'s JSON-Schema definition
           * via the `patternProperty` "^.*$".
           */
          [k: string]: unknown;
        };
      }[];
    };
  };
  /**
   * The JSON Schema of one kind of definition
   */
  getSchema: {
    path: {
      /**
       * A kind of definition, or a schema that they share
       */
      kind:
        | 'pack'
        | 'statuses'
        | 'workflow'
        | 'workflow-overlay'
        | 'checklist'
        | 'fields'
        | 'request-type'
        | 'role'
        | 'notification'
        | 'view'
        | 'price-list'
        | 'print-form'
        | 'scenario'
        | 'demo'
        | 'common'
        | 'machine';
    };
    /**
     * JSON Schema, draft 2020-12; `$ref` leads to the others of the list by their file.
     */
    answer: {
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^.*$".
       */
      [k: string]: unknown;
    };
  };
  /**
   * The kinds of definitions, actions and checklist items that this server knows, plugins included
   */
  getLanguageKinds: {
    answer: {
      /**
       * What a pack may require
       */
      languageVersion: number;
      /**
       * Kinds of definitions
       */
      definitions: string[];
      actions: {
        type: string;
        /**
         * A change is made in the transaction, an effect is delivered after it
         */
        class: 'change' | 'effect';
        /**
         * JSON Schema of `params`
         */
        params: {
          /**
           * This interface was referenced by `undefined`'s JSON-Schema definition
           * via the `patternProperty` "^.*$".
           */
          [k: string]: unknown;
        };
      }[];
      /**
       * Kinds of checklist items
       */
      items: {
        type: string;
        /**
         * A picture comes as a file and is kept as evidence
         */
        holds: 'value' | 'picture';
        /**
         * What a rule reads of it
         */
        fact: 'text' | 'number' | 'boolean' | 'instant' | 'date' | 'choice' | 'list';
        /**
         * What an item of this kind may say beside its type
         */
        limits: ('options' | 'min' | 'max' | 'unit' | 'maxLength' | 'place' | 'fresh')[];
        params: {
          /**
           * This interface was referenced by `undefined`'s JSON-Schema definition
           * via the `patternProperty` "^.*$".
           */
          [k: string]: unknown;
        } | null;
      }[];
    };
  };
  /**
   * Whether a log was imported before, and what its requests would run on
   */
  getImportState: {
    path: {
      /**
       * Hash of the log
       */
      log: string;
    };
    query: {
      /**
       * Id of the request type
       */
      type: string;
    };
    answer: ImportState;
  };
  /**
   * The request of a case, with the rows of the log that it has taken
   */
  getImportedCase: {
    query: {
      externalKey: string;
    };
    answer: ImportedCase;
  };
  /**
   * How many journal rows the requests with these external keys have
   */
  countImportedJournal: {
    body: {
      externalKeys: string[];
    };
    answer: {
      journalRows: number;
    };
  };
  /**
   * All migrations, the newest first
   */
  listMigrations: {
    query: {
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: Migration[];
      next: string | null;
    };
  };
  /**
   * Begins to move running requests to the current release
   */
  startMigration: {
    body: {
      /**
       * The current one
       */
      release: number;
      plan?: {
        /**
         * Old state id to new one; an id that is not named keeps itself
         */
        states?: {
          /**
           * This interface was referenced by `undefined`'s JSON-Schema definition
           * via the `patternProperty` "^[a-z][a-z0-9-]*$".
           */
          [k: string]: string;
        };
        /**
         * Of timers that run: keep the due instant, compute it from when the timer was set, or set it anew
         */
        timers?: 'keep' | 'recompute' | 'restart';
        /**
         * What otherwise becomes of single timers: `state/delay` as they are set now, to policy
         */
        timersOf?: {
          /**
           * Of timers that run: keep the due instant, compute it from when the timer was set, or set it anew
           *
           * This interface was referenced by `undefined`'s JSON-Schema definition
           * via the `patternProperty` "^[a-z][a-z0-9/-]*$".
           */
          [k: string]: 'keep' | 'recompute' | 'restart';
        };
        /**
         * At once, or each request as soon as its move changes neither where it stands nor what it waits for
         */
        when?: 'now' | 'safe';
      };
    };
    answer: MigrationBegun;
  };
  /**
   * One migration, and how far it has come
   */
  getMigration: {
    path: {
      migration: string;
    };
    answer: MigrationDetail;
  };
  /**
   * The requests that it left as they are, and why
   */
  listMigrationConflicts: {
    path: {
      migration: string;
    };
    query: {
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: MigrationConflict[];
      next: string | null;
    };
  };
  /**
   * Stops a migration between two requests; what was moved stays moved
   */
  stopMigration: {
    path: {
      migration: string;
    };
    answer: undefined;
  };
  /**
   * Lets a stopped migration go on, or tries one again at once that has failed
   */
  resumeMigration: {
    path: {
      migration: string;
    };
    answer: MigrationBegun;
  };
  /**
   * Brings back what a migration has moved; what has moved on since is left and listed
   */
  undoMigration: {
    path: {
      migration: string;
    };
    answer: MigrationBegun;
  };
  /**
   * All releases, the newest first
   */
  listReleases: {
    query: {
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: Release[];
      next: string | null;
    };
  };
  /**
   * Publishes your drafts
   */
  publish: {
    body: {
      /**
       * The release that was checked against: another one in between refuses the call
       */
      expectedRelease: number;
      /**
       * Why
       */
      note?: string;
      /**
       * Running requests stay on their version, or a job moves them by `plan`: at once, or each when it is safe
       */
      running: 'keep' | 'now' | 'when-safe';
      plan?: {
        /**
         * Old state id to new one; an id that is not named keeps itself
         */
        states?: {
          /**
           * This interface was referenced by `undefined`'s JSON-Schema definition
           * via the `patternProperty` "^[a-z][a-z0-9-]*$".
           */
          [k: string]: string;
        };
        /**
         * Of timers that run: keep the due instant, compute it from when the timer was set, or set it anew
         */
        timers?: 'keep' | 'recompute' | 'restart';
        /**
         * What otherwise becomes of single timers: `state/delay` as they are set now, to policy
         */
        timersOf?: {
          /**
           * Of timers that run: keep the due instant, compute it from when the timer was set, or set it anew
           *
           * This interface was referenced by `undefined`'s JSON-Schema definition
           * via the `patternProperty` "^[a-z][a-z0-9/-]*$".
           */
          [k: string]: 'keep' | 'recompute' | 'restart';
        };
      };
    };
    answer: Published;
  };
  /**
   * One release, and how it differs from the one before
   */
  getRelease: {
    path: {
      release: number;
    };
    answer: ReleaseDetail;
  };
  /**
   * Takes the current release back
   */
  rollBack: {
    path: {
      release: number;
    };
    body: {
      /**
       * Why
       */
      note?: string;
    };
    answer: RolledBack;
  };
  /**
   * The notices of the caller, the newest first
   */
  listNotices: {
    query: {
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
      /**
       * Only those that are not read
       */
      unread?: boolean;
    };
    answer: {
      items: Notice[];
      next: string | null;
    };
  };
  /**
   * How many notices of the caller are not read
   */
  countNotices: {
    answer: {
      /**
       * At most 1000
       */
      unread: number;
      /**
       * There are more than are counted
       */
      more: boolean;
    };
  };
  /**
   * Marks notices of the caller as read or unread
   */
  markNotices: {
    body: {
      notices: string[];
      read: boolean;
    };
    answer: {
      marked: number;
    };
  };
  /**
   * Marks every notice of the caller as read
   */
  markAllNoticesRead: {
    body: {
      /**
       * Those that came up to this instant; all when absent
       */
      until?: string;
    };
    answer: {
      marked: number;
    };
  };
  /**
   * How the caller is told, by topic
   */
  getNoticeSettings: {
    answer: {
      items: TopicSetting[];
    };
  };
  /**
   * Says how the caller wants to be told about a topic
   */
  setNoticeSetting: {
    path: {
      topic: string;
    };
    body: NoticeSetting;
    answer: undefined;
  };
  /**
   * Tells the caller about a topic as is usual
   */
  resetNoticeSetting: {
    path: {
      topic: string;
    };
    answer: undefined;
  };
  /**
   * Who watches a request
   */
  listWatchers: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    answer: {
      /**
       * Whether the caller does
       */
      watching: boolean;
      /**
       * People of a client see those of clients only
       */
      watchers: Person[];
    };
  };
  /**
   * Lets the caller watch a request
   */
  watchRequest: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    answer: {
      watching: boolean;
    };
  };
  /**
   * Lets the caller watch a request no longer
   */
  unwatchRequest: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    answer: {
      watching: boolean;
    };
  };
  /**
   * Time that was spent on a request, oldest first, and what it adds up to
   */
  listTime: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    query: {
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: TimeList;
  };
  /**
   * Writes down time, also when the request has ended
   */
  addTime: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    body: NewTime;
    answer: RequestTimed;
  };
  /**
   * Changes time that was written down; what is not named stays
   */
  changeTime: {
    path: {
      time: string;
    };
    body: TimeChange;
    answer: RequestChange;
  };
  /**
   * Takes time away; the journal of the request keeps it
   */
  removeTime: {
    path: {
      time: string;
    };
    answer: RequestChange;
  };
  /**
   * Works and parts of a request, oldest first, and what they add up to
   */
  listWorks: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    query: {
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: WorkList;
  };
  /**
   * Writes down a work or part: an item of the price list, or words and a price
   */
  addWork: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    body: NewWork;
    answer: RequestWorked;
  };
  /**
   * Items of the price list that holds for a request
   */
  listPrices: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    query: {
      /**
       * Words of the title, the id or the heading
       */
      q?: string;
      day?: string;
    };
    answer: Prices;
  };
  /**
   * Changes a line of works; what is not named stays
   */
  changeWork: {
    path: {
      work: string;
    };
    body: WorkChange;
    answer: RequestChange;
  };
  /**
   * Takes a line of works away; the journal of the request keeps it
   */
  removeWork: {
    path: {
      work: string;
    };
    answer: RequestChange;
  };
  /**
   * The print forms by which documents of a period can be made
   */
  listBatchForms: {
    answer: {
      items: BatchForm[];
    };
  };
  /**
   * Documents of periods that were ordered in one go, the newest first
   */
  listDocumentBatches: {
    query: {
      status?: 'draft' | 'running' | 'stopped' | 'done' | 'cancelled';
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: DocumentBatch[];
      next: string | null;
    };
  };
  /**
   * Plans the documents of a period, with sums and everything that they lack; nothing is issued yet
   */
  createDocumentBatch: {
    body: NewDocumentBatch;
    answer: DocumentBatch;
  };
  /**
   * Documents of a period: how far they are, and what they add up to
   */
  getDocumentBatch: {
    path: {
      batch: string;
    };
    answer: DocumentBatch;
  };
  /**
   * The documents of a period one by one, with what each lacks and where that is mended
   */
  listDocumentBatchItems: {
    path: {
      batch: string;
    };
    query: {
      status?: 'waiting' | 'issued' | 'failed' | 'skipped';
      /**
       * Only those that lack something, or only the others
       */
      gaps?: boolean;
      /**
       * Only those with something worth a look, or only the others
       */
      warnings?: boolean;
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: DocumentBatchItem[];
      next: string | null;
    };
  };
  /**
   * Plans anew what was not started: what was mended is missing no more
   */
  refreshDocumentBatch: {
    path: {
      batch: string;
    };
    answer: DocumentBatch;
  };
  /**
   * Lets the documents be issued, in their order; it goes on when the process ends
   */
  startDocumentBatch: {
    path: {
      batch: string;
    };
    body: {
      /**
       * Leaves out what lacks something; refused otherwise
       */
      skipGaps?: boolean;
    };
    answer: DocumentBatch;
  };
  /**
   * Calls it off: the document under way is issued, none after it
   */
  cancelDocumentBatch: {
    path: {
      batch: string;
    };
    answer: DocumentBatch;
  };
  /**
   * Goes on with what was cancelled or stopped, or once more with what failed
   */
  resumeDocumentBatch: {
    path: {
      batch: string;
    };
    body: {
      /**
       * Also what failed or was left out
       */
      again?: boolean;
    };
    answer: DocumentBatch;
  };
  /**
   * The documents of a period that hold, as a spreadsheet in the language of the call
   */
  getDocumentBatchRegistry: {
    path: {
      batch: string;
    };
    answer: Blob;
  };
  /**
   * The PDFs of all documents of a period that hold, in their order
   */
  getDocumentBatchZip: {
    path: {
      batch: string;
    };
    answer: Blob;
  };
  /**
   * One PDF of all documents of a period that hold, sorted by client, to be printed
   */
  getDocumentBatchPrint: {
    path: {
      batch: string;
    };
    query: {
      /**
       * Of each document; 1 when absent
       */
      copies?: number;
      /**
       * No document begins on the back of another
       */
      duplex?: boolean;
      /**
       * Which PDF of several
       */
      part?: number;
    };
    answer: Blob;
  };
  /**
   * How many documents of a batch went out by mail, could go out, and which cannot, with the place to mend it
   */
  getDocumentBatchMail: {
    path: {
      batch: string;
    };
    answer: DocumentBatchMail;
  };
  /**
   * Mails every document of a batch that was not sent yet; asked again, those that did not go out
   */
  mailDocumentBatch: {
    path: {
      batch: string;
    };
    answer: DocumentBatchMail;
  };
  /**
   * Stops mailing a batch; letters that were ordered go out
   */
  stopDocumentBatchMail: {
    path: {
      batch: string;
    };
    answer: DocumentBatchMail;
  };
  /**
   * The forms by which documents are made
   */
  listDocumentForms: {
    answer: DocumentForms;
  };
  /**
   * The requests of a client that ended or were worked on in some days, each with what it would add up to
   */
  listCandidates: {
    query: {
      /**
       * Id of a print form
       */
      form: string;
      /**
       * Uuid or code
       */
      client: string;
      /**
       * The first day
       */
      from: string;
      /**
       * The last day
       */
      to: string;
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: CandidateList;
  };
  /**
   * What a document of these requests would add up to, and why it could not be made or issued; nothing is made
   */
  checkNewDocument: {
    body: AskedDraft;
    answer: WeighedDraft;
  };
  /**
   * Takes scans and photos of papers: each page finds its document by the code on it
   */
  takeScans: {
    body: {
      /**
       * The paper itself has come back
       */
      received?: boolean;
      /**
       * All have signed it on paper who have to
       */
      signed?: boolean;
      file: Blob;
    };
    answer: TakenScans;
  };
  /**
   * The pages that wait in the pile, or those of a document; the oldest first
   */
  listScans: {
    query: {
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
      /**
       * The pile, which is told anyway unless a document is named
       */
      state?: 'unmatched';
      /**
       * The scans of this document instead of the pile
       */
      document?: string;
    };
    answer: {
      items: Scan[];
      next: string | null;
    };
  };
  /**
   * A page that came back, as a picture
   */
  getScanPicture: {
    path: {
      scan: string;
    };
    query: {
      /**
       * `preview`: a WebP of at most 480 × 480
       */
      size?: 'full' | 'preview';
    };
    answer: Blob;
  };
  /**
   * Puts a page of the pile to the document that it is of
   */
  matchScan: {
    path: {
      scan: string;
    };
    body: {
      /**
       * Whose page it is
       */
      document: string;
      /**
       * The paper itself has come back
       */
      received?: boolean;
      /**
       * All have signed it on paper who have to
       */
      signed?: boolean;
    };
    answer: MatchedScan;
  };
  /**
   * Takes a page out of the pile, or away from the document that it is with
   */
  removeScan: {
    path: {
      scan: string;
    };
    answer: undefined;
  };
  /**
   * The print forms of a request, and why no document can be made by one now
   */
  listForms: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    answer: OfferedForms;
  };
  /**
   * The documents in which a request stands, the newest first
   */
  listRequestDocuments: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    query: {
      type?: string;
      /**
       * Id of a print form
       */
      form?: string;
      status?:
        | 'draft'
        | 'issued'
        | 'sent'
        | 'signed'
        | 'one-sided'
        | 'closed'
        | 'approved'
        | 'declined'
        | 'expired'
        | 'withdrawn'
        | 'superseded'
        | 'void';
      from?: string;
      to?: string;
      original?: 'none' | 'expected' | 'received';
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: DocumentList;
  };
  /**
   * Makes a draft of a document, of this request and of others together with it
   */
  draftDocument: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    body: NewDocument;
    answer: DocumentChanged;
  };
  /**
   * Documents that the caller may read, the newest first, and what they add up to
   */
  listDocuments: {
    query: {
      type?: string;
      /**
       * Id of a print form
       */
      form?: string;
      status?:
        | 'draft'
        | 'issued'
        | 'sent'
        | 'signed'
        | 'one-sided'
        | 'closed'
        | 'approved'
        | 'declined'
        | 'expired'
        | 'withdrawn'
        | 'superseded'
        | 'void';
      from?: string;
      to?: string;
      original?: 'none' | 'expected' | 'received';
      /**
       * Uuid or code
       */
      client?: string;
      /**
       * Of a legal entity of ours
       */
      seller?: string;
      /**
       * The beginning of it
       */
      number?: string;
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: DocumentList;
  };
  /**
   * A document with what was done with it; of a draft also why it cannot be issued yet
   */
  getDocument: {
    path: {
      document: string;
    };
    answer: WholeDocument;
  };
  /**
   * Changes what was said of a draft; what is not named stays
   */
  changeDocument: {
    path: {
      document: string;
    };
    body: DocumentChange;
    answer: DocumentChanged;
  };
  /**
   * Takes a draft away; the journals of its requests keep that there was one
   */
  deleteDocument: {
    path: {
      document: string;
    };
    answer: undefined;
  };
  /**
   * The PDF of a document: the very bytes that were issued; marked, of a draft or a void one
   */
  getDocumentPdf: {
    path: {
      document: string;
    };
    query: {
      /**
       * To be shown in a frame of our own pages, and not saved
       */
      inline?: boolean;
    };
    answer: Blob;
  };
  /**
   * Who opened the PDF of a document, when and how, the newest first
   */
  listDocumentOpenings: {
    path: {
      document: string;
    };
    query: {
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: DocumentOpening[];
      next: string | null;
    };
  };
  /**
   * A paper of the request by a form that makes no document, such as a label
   */
  printRequest: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
      form: string;
    };
    query: {
      language?: 'en' | 'ru' | 'kk';
    };
    answer: Blob;
  };
  /**
   * Issues a draft: it takes the next number, and what it tells is frozen; every empty requisite is named
   */
  issueDocument: {
    path: {
      document: string;
    };
    answer: DocumentChanged;
  };
  /**
   * Mails an issued document with its PDF, or writes down how else it went to the other side, and to whom
   */
  sendDocument: {
    path: {
      document: string;
    };
    body: DocumentSending;
    answer: DocumentChanged;
  };
  /**
   * Writes down who signed an issued document on paper
   */
  signDocument: {
    path: {
      document: string;
    };
    body: DocumentSigning;
    answer: DocumentChanged;
  };
  /**
   * Takes a signature that was drawn on a screen
   */
  signDocumentOnScreen: {
    path: {
      document: string;
    };
    body: {
      /**
       * As the form calls who signs
       */
      role: string;
      method: 'screen' | 'paper';
      name?: string;
      position?: string;
      note?: string;
      file: Blob;
    };
    answer: DocumentChanged;
  };
  /**
   * Writes down that the other side neither signed nor objected in time
   */
  signOneSided: {
    path: {
      document: string;
    };
    body: {
      /**
       * That the other side neither signed nor objected
       */
      note: string;
    };
    answer: DocumentChanged;
  };
  /**
   * Puts a document away that nothing more is done with
   */
  closeDocument: {
    path: {
      document: string;
    };
    answer: DocumentChanged;
  };
  /**
   * Voids a document: its number stays, and its requests may stand in another one
   */
  voidDocument: {
    path: {
      document: string;
    };
    body: DocumentReason;
    answer: DocumentChanged;
  };
  /**
   * Begins a correction: a draft that takes number and place of the document when it is issued
   */
  correctDocument: {
    path: {
      document: string;
    };
    body: DocumentReason;
    answer: DocumentCorrected;
  };
  /**
   * Writes down whether the signed paper came back, and where it lies
   */
  receiveOriginal: {
    path: {
      document: string;
    };
    body: {
      received: boolean;
      /**
       * Where it lies
       */
      place?: string;
    };
    answer: DocumentChanged;
  };
  /**
   * Approves a quote as it was read
   */
  approveDocument: {
    path: {
      document: string;
    };
    body: DocumentDecision;
    answer: DocumentChanged;
  };
  /**
   * Declines a quote as it was read
   */
  declineDocument: {
    path: {
      document: string;
    };
    body: DocumentDecision;
    answer: DocumentChanged;
  };
  /**
   * Takes back a quote that nobody has answered
   */
  withdrawDocument: {
    path: {
      document: string;
    };
    answer: DocumentChanged;
  };
  /**
   * Tells the link by which the client reads a quote and answers it without a log-in
   */
  makeDocumentLink: {
    path: {
      document: string;
    };
    body: DocumentLinking;
    answer: MadeLink;
  };
  /**
   * Takes the link back: whoever has it reads nothing more
   */
  revokeDocumentLink: {
    path: {
      document: string;
    };
    answer: undefined;
  };
  /**
   * The letter that a document would go out with: to whom, in what words, and what keeps it from that
   */
  previewDocumentMail: {
    path: {
      document: string;
    };
    answer: MailPreview;
  };
  /**
   * Sends a letter once more that did not go out
   */
  retryDocumentMail: {
    path: {
      document: string;
      delivery: string;
    };
    answer: DocumentChanged;
  };
  /**
   * How a legal entity of ours charges VAT, from which day to which
   */
  listVatRegimes: {
    path: {
      entity: string;
    };
    answer: VatRegimes;
  };
  /**
   * Says how a legal entity of ours charges VAT; documents that were issued keep their rates
   */
  setVatRegimes: {
    path: {
      entity: string;
    };
    body: VatRegimes;
    answer: EntryWritten;
  };
  /**
   * The PDF of a print form that is not published, marked as a draft
   */
  previewPrintForm: {
    body: PrintFormPreview;
    answer: Blob;
  };
  /**
   * Whether a paper with this code was issued and still holds
   */
  verifyDocument: {
    path: {
      /**
       * From the square on the paper
       */
      code: string;
    };
    answer: PublicDocument;
  };
  /**
   * Who was on the site of a request and when, and where the caller is now
   */
  listPresence: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    query: {
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: StayList;
  };
  /**
   * Writes down that the caller is at the gate or on the site now
   */
  startPresence: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    body: StayStart;
    answer: RequestStaying;
  };
  /**
   * Writes down that the caller leaves, and the time that he was there
   */
  stopPresence: {
    path: {
      /**
       * Uuid or number
       */
      request: string;
    };
    body: StayStop;
    answer: RequestChange;
  };
  /**
   * Replies that the caller may use: his own, of his groups, of all
   */
  listReplies: {
    query: {
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: Reply[];
      next: string | null;
    };
  };
  /**
   * Keeps a reply: one’s own; of a group or of all by who manages the operation
   */
  createReply: {
    body: NewReply;
    answer: ReplyKept;
  };
  /**
   * The text of a reply with the facts of a request
   */
  fillReply: {
    path: {
      reply: string;
    };
    query: {
      request: string;
      /**
       * For a comment that the client sees; true unless said otherwise
       */
      public?: boolean;
    };
    answer: ReplyText;
  };
  /**
   * Changes the words of a reply
   */
  changeReply: {
    path: {
      reply: string;
    };
    body: ReplyChange;
    answer: ReplyKept;
  };
  /**
   * Takes a reply away
   */
  removeReply: {
    path: {
      reply: string;
    };
    answer: undefined;
  };
  /**
   * The subscriptions that the caller may manage, the newest first
   */
  listSubscriptions: {
    query: {
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: Subscription[];
      next: string | null;
    };
  };
  /**
   * Wants to be told of events by a webhook; counts from at most a second later
   */
  createSubscription: {
    body: {
      title: string;
      /**
       * Where to deliver: http or https, without user and password
       */
      url: string;
      /**
       * Clients are told of no status and no owner, and of public comments only.
       */
      events: (
        | 'request.created'
        | 'request.status-changed'
        | 'request.stage-changed'
        | 'request.commented'
        | 'request.assigned'
        | 'request.ended'
      )[];
      client?: string | null;
    };
    answer: SubscriptionSecret;
  };
  /**
   * One subscription
   */
  getSubscription: {
    path: {
      subscription: string;
    };
    answer: Subscription;
  };
  /**
   * Changes a subscription, enables or disables it
   */
  changeSubscription: {
    path: {
      subscription: string;
    };
    body: {
      title?: string;
      /**
       * Where to deliver: http or https, without user and password
       */
      url?: string;
      /**
       * Clients are told of no status and no owner, and of public comments only.
       */
      events?: (
        | 'request.created'
        | 'request.status-changed'
        | 'request.stage-changed'
        | 'request.commented'
        | 'request.assigned'
        | 'request.ended'
      )[];
      active?: boolean;
    };
    answer: Subscription;
  };
  /**
   * Deletes a subscription
   */
  deleteSubscription: {
    path: {
      subscription: string;
    };
    answer: undefined;
  };
  /**
   * What a subscription was told, the newest first, with every try
   */
  listDeliveries: {
    path: {
      subscription: string;
    };
    query: {
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: Delivery[];
      next: string | null;
    };
  };
  /**
   * Makes a new secret; for 24 hours deliveries are signed with both
   */
  rotateSubscriptionSecret: {
    path: {
      subscription: string;
    };
    answer: SubscriptionSecret;
  };
  /**
   * Sends a delivery that says nothing but "ping"
   */
  pingSubscription: {
    path: {
      subscription: string;
    };
    answer: {
      /**
       * Key of the delivery
       */
      delivery: string;
    };
  };
  /**
   * Delivers again, under the same id and with the same body
   */
  replayDelivery: {
    path: {
      subscription: string;
      delivery: string;
    };
    answer: undefined;
  };
  /**
   * Deliveries that were given up, the newest first
   */
  listDeadLetters: {
    query: {
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: DeadLetter[];
      next: string | null;
    };
  };
  /**
   * Lets a delivery that was given up be tried again
   */
  retryDeadLetter: {
    path: {
      delivery: string;
    };
    answer: undefined;
  };
  /**
   * Puts a delivery that was given up away for good
   */
  discardDeadLetter: {
    path: {
      delivery: string;
    };
    body: {
      /**
       * Why; it stands in the admin journal
       */
      reason: string;
    };
    answer: undefined;
  };
  /**
   * Timers that failed too often, the newest first
   */
  listParkedTimers: {
    query: {
      /**
       * `next` of the page before
       */
      cursor?: string;
      /**
       * Items of a page
       */
      limit?: number;
    };
    answer: {
      items: ParkedTimer[];
      next: string | null;
    };
  };
  /**
   * Lets a parked timer fire again
   */
  retryTimer: {
    path: {
      timer: string;
    };
    answer: undefined;
  };
  /**
   * Removes a parked timer: its state is then left by events alone
   */
  discardTimer: {
    path: {
      timer: string;
    };
    body: {
      /**
       * Why; it stands in the admin journal
       */
      reason: string;
    };
    answer: undefined;
  };
}
/**
 * The session itself is in the cookie of the answer.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "LoggedIn".
 */
export interface LoggedIn {
  person: string | null;
  expiresAt: string;
  secondFactor: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "LinkFor".
 */
export interface LinkFor {
  name: string;
  login: string;
  expiresAt: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Me".
 */
export interface Me {
  uuid: string;
  name: string;
  kind: 'staff' | 'client';
  roles: Titled[];
  groups: GroupRef[];
  client: ClientName | null;
  email: string | null;
  phone: string | null;
  position: string | null;
  /**
   * Codes of terms
   */
  skills: string[];
  /**
   * Codes of terms
   */
  areas: string[];
  active: boolean;
  login: string | null;
  language: string | null;
  hasPassword: boolean;
  secondFactor: boolean;
  passwordAt: string | null;
  /**
   * How many were not used yet
   */
  recoveryCodes: number;
  may: {
    definitions: boolean;
    publish: boolean;
    people: ('manage' | 'read') | null;
    registers: ('manage' | 'read') | null;
    operation: ('manage' | 'read') | null;
    subscriptions: boolean;
    documents: ('issue' | 'draft' | 'read') | null;
    /**
     * Which requests can be read: all, or only those of the person, the own groups, the own company
     */
    requests: 'all' | 'own';
  };
}
/**
 * A thing of the definitions with the words that people know it by.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Titled".
 */
export interface Titled {
  id: string;
  title: Title;
}
/**
 * A title in each language it has.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Title".
 */
export interface Title {
  en?: string;
  ru?: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "GroupRef".
 */
export interface GroupRef {
  code: string;
  title: Title;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ClientName".
 */
export interface ClientName {
  code: string;
  name: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Substitution".
 */
export interface Substitution {
  uuid: string;
  absent: Person | null;
  deputy: Person | null;
  fromAt: string;
  untilAt: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Person".
 */
export interface Person {
  uuid: string;
  name: string;
  kind: 'staff' | 'client' | 'system';
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Session".
 */
export interface Session {
  uuid: string;
  agent: string;
  address: string;
  createdAt: string;
  seenAt: string;
  expiresAt: string;
  /**
   * The one that asks
   */
  current: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "SecondFactorOffer".
 */
export interface SecondFactorOffer {
  secret: string;
  /**
   * For a QR code
   */
  uri: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Token".
 */
export interface Token {
  uuid: string;
  name: string;
  scopes: string[];
  createdAt: string;
  seenAt: string | null;
  expiresAt: string | null;
  revokedAt: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewToken".
 */
export interface NewToken {
  uuid: string;
  /**
   * Told this once
   */
  secret: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "PersonItem".
 */
export interface PersonItem {
  uuid: string;
  name: string;
  kind: 'staff' | 'client';
  roles: Titled[];
  groups: GroupRef[];
  client: ClientName | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Invited".
 */
export interface Invited {
  uuid: string;
  invitation: {
    /**
     * Told this once
     */
    url: string;
    expiresAt: string;
  };
  mailed: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Role".
 */
export interface Role {
  id: string;
  title: Title;
  kind: string;
}
/**
 * With its active members.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Group".
 */
export interface Group {
  code: string;
  title: Title;
  members: Person[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "AdminJournalEntry".
 */
export interface AdminJournalEntry {
  createdAt: string;
  actor: Person | null;
  action: string;
  subjectKind: string;
  subject: string | null;
  details: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  };
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "PersonDetail".
 */
export interface PersonDetail {
  uuid: string;
  name: string;
  kind: 'staff' | 'client';
  roles: Titled[];
  groups: GroupRef[];
  client: ClientName | null;
  email: string | null;
  phone: string | null;
  position: string | null;
  /**
   * Codes of terms
   */
  skills: string[];
  /**
   * Codes of terms
   */
  areas: string[];
  active: boolean;
  login: string | null;
  language: string | null;
  hasPassword: boolean;
  secondFactor: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Deactivated".
 */
export interface Deactivated {
  handedOver: number;
  /**
   * Requests that could not be handed over; call again when the reason is gone
   */
  left: {
    request: string;
    code: string;
  }[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "PersonExport".
 */
export interface PersonExport {
  person: PersonDetail;
  sessions: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  }[];
  tokens: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  }[];
  substitutions: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  }[];
  identities: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  }[];
  filed: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  }[];
  owned: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  }[];
  comments: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  }[];
  files: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  }[];
  notices: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  }[];
  changes: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  }[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ClientCard".
 */
export interface ClientCard {
  uuid: string;
  code: string;
  name: string;
  externalKey: string | null;
  phone: string | null;
  email: string | null;
  note: string | null;
  active: boolean;
  version: number;
  fields: Field[];
}
/**
 * A field with all that a form needs to ask it.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Field".
 */
export interface Field {
  id: string;
  title: Title;
  /**
   * Money is integer minor units.
   */
  type: string;
  hint: Title | null;
  unit: string | null;
  min: number | null;
  max: number | null;
  maxLength: number | null;
  options: Titled[];
  value: string | number | boolean | string[] | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewClientCard".
 */
export interface NewClientCard {
  code: string;
  name: string;
  externalKey?: string | null;
  phone?: string | null;
  email?: string | null;
  note?: string | null;
  /**
   * Values by ids of fields; null clears one.
   */
  fields?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: string | number | boolean | string[] | null;
  };
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "EntryWritten".
 */
export interface EntryWritten {
  uuid: string;
  version: number;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ChangedClientCard".
 */
export interface ChangedClientCard {
  name?: string;
  externalKey?: string | null;
  phone?: string | null;
  email?: string | null;
  note?: string | null;
  /**
   * Values by ids of fields; null clears one.
   */
  fields?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: string | number | boolean | string[] | null;
  };
  /**
   * False retires it; it is never deleted
   */
  active?: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "LegalEntity".
 */
export interface LegalEntity {
  uuid: string;
  client: EntryName | null;
  externalKey: string | null;
  name: string;
  fullName: string | null;
  inn: string | null;
  kpp: string | null;
  ogrn: string | null;
  address: string | null;
  bank: string | null;
  bik: string | null;
  account: string | null;
  correspondentAccount: string | null;
  signer: string | null;
  signerPosition: string | null;
  signerBasis: string | null;
  active: boolean;
  version: number;
  fields: Field[];
}
/**
 * What something else calls an entry; its code where it has one.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "EntryName".
 */
export interface EntryName {
  uuid: string;
  name: string;
  code?: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewLegalEntity".
 */
export interface NewLegalEntity {
  client?: string | null;
  externalKey?: string | null;
  name: string;
  fullName?: string | null;
  inn?: string | null;
  kpp?: string | null;
  ogrn?: string | null;
  address?: string | null;
  bank?: string | null;
  bik?: string | null;
  account?: string | null;
  correspondentAccount?: string | null;
  signer?: string | null;
  signerPosition?: string | null;
  signerBasis?: string | null;
  /**
   * Values by ids of fields; null clears one.
   */
  fields?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: string | number | boolean | string[] | null;
  };
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ChangedLegalEntity".
 */
export interface ChangedLegalEntity {
  externalKey?: string | null;
  name?: string;
  fullName?: string | null;
  inn?: string | null;
  kpp?: string | null;
  ogrn?: string | null;
  address?: string | null;
  bank?: string | null;
  bik?: string | null;
  account?: string | null;
  correspondentAccount?: string | null;
  signer?: string | null;
  signerPosition?: string | null;
  signerBasis?: string | null;
  /**
   * Values by ids of fields; null clears one.
   */
  fields?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: string | number | boolean | string[] | null;
  };
  /**
   * False retires it; it is never deleted
   */
  active?: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Site".
 */
export interface Site {
  uuid: string;
  client: EntryName | null;
  externalKey: string | null;
  name: string;
  address: string | null;
  latitude: number | null;
  longitude: number | null;
  radiusM: number | null;
  area: string | null;
  timeZone: string | null;
  accessNote: string | null;
  contacts: SiteContact[];
  active: boolean;
  version: number;
  fields: Field[];
}
/**
 * Phone and e-mail are null for people of clients.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "SiteContact".
 */
export interface SiteContact {
  uuid: string;
  name: string;
  position: string | null;
  phone: string | null;
  email: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewSite".
 */
export interface NewSite {
  /**
   * Uuid, or code of a client or model
   */
  client: string;
  externalKey?: string | null;
  name: string;
  address?: string | null;
  latitude?: number | null;
  longitude?: number | null;
  radiusM?: number | null;
  area?: string | null;
  timeZone?: string | null;
  accessNote?: string | null;
  /**
   * Exactly these people of the client
   */
  contacts?: string[];
  /**
   * Values by ids of fields; null clears one.
   */
  fields?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: string | number | boolean | string[] | null;
  };
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ChangedSite".
 */
export interface ChangedSite {
  externalKey?: string | null;
  name?: string;
  address?: string | null;
  latitude?: number | null;
  longitude?: number | null;
  radiusM?: number | null;
  area?: string | null;
  timeZone?: string | null;
  accessNote?: string | null;
  /**
   * Exactly these people of the client
   */
  contacts?: string[];
  /**
   * Values by ids of fields; null clears one.
   */
  fields?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: string | number | boolean | string[] | null;
  };
  /**
   * False retires it; it is never deleted
   */
  active?: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Contact".
 */
export interface Contact {
  uuid: string;
  client: EntryName | null;
  externalKey: string | null;
  name: string;
  position: string | null;
  phone: string | null;
  email: string | null;
  sites: EntryName[];
  active: boolean;
  version: number;
  fields: Field[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewContact".
 */
export interface NewContact {
  /**
   * Uuid, or code of a client or model
   */
  client: string;
  externalKey?: string | null;
  name: string;
  position?: string | null;
  phone?: string | null;
  email?: string | null;
  /**
   * Exactly these sites of the client
   */
  sites?: string[];
  /**
   * Values by ids of fields; null clears one.
   */
  fields?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: string | number | boolean | string[] | null;
  };
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ChangedContact".
 */
export interface ChangedContact {
  externalKey?: string | null;
  name?: string;
  position?: string | null;
  phone?: string | null;
  email?: string | null;
  /**
   * Exactly these sites of the client
   */
  sites?: string[];
  /**
   * Values by ids of fields; null clears one.
   */
  fields?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: string | number | boolean | string[] | null;
  };
  /**
   * False retires it; it is never deleted
   */
  active?: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Contract".
 */
export interface Contract {
  uuid: string;
  client: EntryName | null;
  legalEntity: EntryName | null;
  externalKey: string | null;
  number: string;
  title: string | null;
  startsOn: string;
  endsOn: string | null;
  priceList: string | null;
  period: PeriodState;
  periods: ServicePeriod[];
  active: boolean;
  version: number;
  fields: Field[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "PeriodState".
 */
export interface PeriodState {
  state: 'paid' | 'unpaid' | 'none';
  until: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ServicePeriod".
 */
export interface ServicePeriod {
  uuid: string;
  startsOn: string;
  /**
   * The last day
   */
  endsOn: string;
  dueOn: string | null;
  paidOn: string | null;
  amount: number | null;
  currency: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewContract".
 */
export interface NewContract {
  /**
   * Uuid, or code of a client or model
   */
  client: string;
  legalEntity?: string | null;
  externalKey?: string | null;
  number: string;
  title?: string | null;
  startsOn: string;
  endsOn?: string | null;
  priceList?: string | null;
  /**
   * Exactly these machines are under the contract
   */
  equipment?: string[];
  /**
   * Values by ids of fields; null clears one.
   */
  fields?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: string | number | boolean | string[] | null;
  };
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ChangedContract".
 */
export interface ChangedContract {
  legalEntity?: string | null;
  externalKey?: string | null;
  number?: string;
  title?: string | null;
  startsOn?: string;
  endsOn?: string | null;
  priceList?: string | null;
  /**
   * Exactly these machines are under the contract
   */
  equipment?: string[];
  /**
   * Values by ids of fields; null clears one.
   */
  fields?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: string | number | boolean | string[] | null;
  };
  /**
   * False retires it; it is never deleted
   */
  active?: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "EquipmentModel".
 */
export interface EquipmentModel {
  uuid: string;
  code: string;
  name: string;
  maker: string | null;
  category: string | null;
  warrantyMonths: number | null;
  active: boolean;
  version: number;
  fields: Field[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewEquipmentModel".
 */
export interface NewEquipmentModel {
  code: string;
  name: string;
  maker?: string | null;
  category?: string | null;
  warrantyMonths?: number | null;
  /**
   * Values by ids of fields; null clears one.
   */
  fields?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: string | number | boolean | string[] | null;
  };
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ChangedEquipmentModel".
 */
export interface ChangedEquipmentModel {
  name?: string;
  maker?: string | null;
  category?: string | null;
  warrantyMonths?: number | null;
  /**
   * Values by ids of fields; null clears one.
   */
  fields?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: string | number | boolean | string[] | null;
  };
  /**
   * False retires it; it is never deleted
   */
  active?: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Equipment".
 */
export interface Equipment {
  uuid: string;
  model: EntryName | null;
  client: EntryName | null;
  site: EntryName | null;
  parent: EntryName | null;
  externalKey: string | null;
  name: string;
  serial: string | null;
  plate: string | null;
  softwareVersion: string | null;
  madeOn: string | null;
  installedOn: string | null;
  warrantyUntil: string | null;
  standing: string | null;
  warranty: Warranty;
  /**
   * What is inside it and has or had a warranty, when its own does not hold; five at most
   */
  units: UnitInside[];
  extensions: WarrantyExtension[];
  active: boolean;
  version: number;
  fields: Field[];
}
/**
 * As of today.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Warranty".
 */
export interface Warranty {
  state: 'in' | 'extended' | 'out' | 'unknown';
  until: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "UnitInside".
 */
export interface UnitInside {
  uuid: string;
  name: string;
  serial: string | null;
  warranty: BoundWarranty;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "BoundWarranty".
 */
export interface BoundWarranty {
  state: 'in' | 'extended' | 'out' | 'unknown';
  until: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "WarrantyExtension".
 */
export interface WarrantyExtension {
  uuid: string;
  number: string | null;
  startsOn: string;
  /**
   * The last day
   */
  untilOn: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewEquipment".
 */
export interface NewEquipment {
  model?: string | null;
  client?: string | null;
  site?: string | null;
  parent?: string | null;
  externalKey?: string | null;
  name: string;
  serial?: string | null;
  plate?: string | null;
  softwareVersion?: string | null;
  madeOn?: string | null;
  installedOn?: string | null;
  warrantyUntil?: string | null;
  standing?: ('in-use' | 'in-stock' | 'in-repair' | 'written-off') | null;
  /**
   * Values by ids of fields; null clears one.
   */
  fields?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: string | number | boolean | string[] | null;
  };
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ChangedEquipment".
 */
export interface ChangedEquipment {
  model?: string | null;
  client?: string | null;
  site?: string | null;
  parent?: string | null;
  externalKey?: string | null;
  name?: string;
  serial?: string | null;
  plate?: string | null;
  softwareVersion?: string | null;
  madeOn?: string | null;
  installedOn?: string | null;
  warrantyUntil?: string | null;
  standing?: ('in-use' | 'in-stock' | 'in-repair' | 'written-off') | null;
  /**
   * Values by ids of fields; null clears one.
   */
  fields?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: string | number | boolean | string[] | null;
  };
  /**
   * False retires it; it is never deleted
   */
  active?: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewServicePeriod".
 */
export interface NewServicePeriod {
  startsOn: string;
  /**
   * The last day
   */
  endsOn: string;
  dueOn?: string | null;
  paidOn?: string | null;
  amount?: number | null;
  currency?: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ChangedServicePeriod".
 */
export interface ChangedServicePeriod {
  startsOn?: string;
  /**
   * The last day
   */
  endsOn?: string;
  dueOn?: string | null;
  paidOn?: string | null;
  amount?: number | null;
  currency?: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewWarrantyExtension".
 */
export interface NewWarrantyExtension {
  number?: string | null;
  startsOn: string;
  /**
   * The last day
   */
  untilOn: string;
  contract?: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RegisterFields".
 */
export interface RegisterFields {
  register: 'client' | 'legal-entity' | 'site' | 'contact' | 'contract' | 'equipment-model' | 'equipment';
  fields: Field[];
}
/**
 * A word of a dictionary: a skill of people, an area of the map.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Term".
 */
export interface Term {
  kind: 'skill' | 'area';
  code: string;
  title: Title;
  active: boolean;
  version: number;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewTerm".
 */
export interface NewTerm {
  kind: 'skill' | 'area';
  /**
   * For ever
   */
  code: string;
  title: Title;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "TermWritten".
 */
export interface TermWritten {
  version: number;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ChangedTerm".
 */
export interface ChangedTerm {
  title?: Title;
  active?: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RegisterImport".
 */
export interface RegisterImport {
  register: 'client' | 'legal-entity' | 'site' | 'contact' | 'contract' | 'equipment-model' | 'equipment';
  /**
   * As in POST of the register
   */
  rows?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]:
      | string
      | number
      | boolean
      | string[]
      | null
      | {
          /**
           * This interface was referenced by `undefined`'s JSON-Schema definition
           * via the `patternProperty` "^.*$".
           */
          [k: string]: string | number | boolean | string[] | null;
        };
  }[];
  /**
   * A CSV file in base64, instead of `rows`
   */
  file?: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RegisterImported".
 */
export interface RegisterImported {
  rows: number;
  created: number;
  changed: number;
  unchanged: number;
  dry: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Pack".
 */
export interface Pack {
  id: string;
  version: string;
  title: Title;
  description: Title | null;
  /**
   * Number of the release in force
   */
  release: number;
  publishedAt: string;
  /**
   * How many of each kind
   */
  definitions: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: number;
  };
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "PackInstalled".
 */
export interface PackInstalled {
  release: number;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "PackCheck".
 */
export interface PackCheck {
  /**
   * The one that it is compared with
   */
  release: number;
  pack: {
    id: string;
    version: string;
  } | null;
  problems: Problem[];
  scenarios: ScenarioResult[];
  /**
   * Definitions that differ from what is in force; of a pack that cannot be read whole, those that can
   */
  changes: {
    /**
     * Kind of definition
     */
    kind:
      | 'pack'
      | 'statuses'
      | 'workflow'
      | 'workflow-overlay'
      | 'checklist'
      | 'fields'
      | 'request-type'
      | 'role'
      | 'notification'
      | 'view'
      | 'price-list'
      | 'print-form'
      | 'scenario'
      | 'demo';
    id: string;
    file: string;
    change: 'added' | 'changed' | 'removed';
  }[];
  differences: WorkflowDifferences[];
  missing: MissingForPack;
  /**
   * True: nothing keeps it from being installed
   */
  ok: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Problem".
 */
export interface Problem {
  severity: 'error' | 'warning';
  file: string;
  /**
   * JSON Pointer into the file
   */
  path: string;
  rule: string;
  message: string;
  remedy: string;
  /**
   * A request that shows it
   */
  example?: {
    [k: string]: unknown;
  };
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ScenarioResult".
 */
export interface ScenarioResult {
  id: string;
  ok: boolean;
  failures: {
    /**
     * 0 is the filing
     */
    step: number;
    what: string;
    expected: unknown;
    actual: unknown;
  }[];
}
/**
 * What differs for requests of this type and overlay.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "WorkflowDifferences".
 */
export interface WorkflowDifferences {
  requestType: string;
  overlay: string | null;
  change: 'added' | 'changed' | 'removed';
  sentences: Sentences;
}
/**
 * The same in each language.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Sentences".
 */
export interface Sentences {
  en: string[];
  ru: string[];
}
/**
 * What the pack speaks of and is not here
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "MissingForPack".
 */
export interface MissingForPack {
  /**
   * That nobody has
   */
  roles: string[];
  /**
   * In which nobody is
   */
  groups: string[];
  /**
   * Of overlays, that are none here
   */
  clients: string[];
  /**
   * Of actions and items, that no plugin brings: "action fax", "item meter"
   */
  kinds: string[];
  language: number | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "PackDrafted".
 */
export interface PackDrafted {
  /**
   * The one that the drafts lie on
   */
  release: number;
  /**
   * Drafts that were begun, changed or thrown away
   */
  drafts: {
    /**
     * Kind of definition
     */
    kind:
      | 'pack'
      | 'statuses'
      | 'workflow'
      | 'workflow-overlay'
      | 'checklist'
      | 'fields'
      | 'request-type'
      | 'role'
      | 'notification'
      | 'view'
      | 'price-list'
      | 'print-form'
      | 'scenario'
      | 'demo';
    id: string;
    revision: number | null;
    removes: boolean;
  }[];
}
/**
 * Each text as it stands in a folder of a pack under git: indented, formatted, with a line end.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "PackFiles".
 */
export interface PackFiles {
  pack: string;
  packVersion: string;
  release: number;
  /**
   * Path inside the pack to text. One of them is pack.json.
   */
  files: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: string;
  };
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "StatusCount".
 */
export interface StatusCount {
  id: string;
  title: Title;
  color: string | null;
  category: string;
  count: Count;
}
/**
 * Requests that the caller may read; no more than 10,000 are counted of each.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Count".
 */
export interface Count {
  open: number;
  ended: number;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "StageCount".
 */
export interface StageCount {
  id: string;
  title: Title;
  count: Count;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ManyChange".
 */
export interface ManyChange {
  /**
   * Uuids or numbers
   */
  requests: string[];
  action: TakeMany | AssignMany | PrioritizeMany | SendMany;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "TakeMany".
 */
export interface TakeMany {
  do: 'take';
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "AssignMany".
 */
export interface AssignMany {
  do: 'assign';
  /**
   * Null: nobody
   */
  to: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "PrioritizeMany".
 */
export interface PrioritizeMany {
  do: 'priority';
  priority: 'low' | 'normal' | 'high' | 'urgent';
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "SendMany".
 */
export interface SendMany {
  do: 'event';
  /**
   * Id of an event
   */
  event: string;
  /**
   * Values by ids of fields; null clears one.
   */
  fields?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: string | number | boolean | string[] | null;
  };
  comment?: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ManyOutcomes".
 */
export interface ManyOutcomes {
  items: ManyOutcome[];
}
/**
 * Of each request: the change, or why it was refused.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ManyOutcome".
 */
export interface ManyOutcome {
  /**
   * As it was named
   */
  request: string;
  change: RequestChange | null;
  refused: Refused | null;
}
/**
 * The request after the change, by ids. To people of a client all that is inner is empty.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RequestChange".
 */
export interface RequestChange {
  uuid: string;
  number: string;
  type: string;
  subject: string;
  version: number;
  status: string | null;
  stage: string | null;
  flags: string[];
  states: string[];
  ended: boolean;
  workflow: string | null;
  updatedAt: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Refused".
 */
export interface Refused {
  code: string;
  message: string;
  details: {
    rule: string;
    path: string;
    message: string;
  }[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RequestType".
 */
export interface RequestType {
  id: string;
  title: Title;
  description: Title | null;
  priority: 'low' | 'normal' | 'high' | 'urgent';
  /**
   * The request must name a client company.
   */
  clientRequired: boolean;
  /**
   * In the order in which they are asked.
   */
  fields: Field[];
  /**
   * Ids of fields without which it cannot be filed.
   */
  required: string[];
}
/**
 * Status, flags and group are empty for people of a client.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RequestItem".
 */
export interface RequestItem {
  uuid: string;
  number: string;
  type: Titled;
  subject: string;
  priority: 'low' | 'normal' | 'high' | 'urgent';
  status: Status | null;
  stage: Titled | null;
  flags: Status[];
  client: ClientName | null;
  assignee: PersonName | null;
  group: GroupName | null;
  version: number;
  createdAt: string;
  updatedAt: string;
  endedAt: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Status".
 */
export interface Status {
  id: string;
  title: Title;
  color: string | null;
  /**
   * new, active, waiting, done or cancelled
   */
  category: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "PersonName".
 */
export interface PersonName {
  uuid: string;
  name: string;
}
/**
 * Null for people of a client.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "GroupName".
 */
export interface GroupName {
  code: string;
  title: Title;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewRequest".
 */
export interface NewRequest {
  /**
   * Id of the request type
   */
  type: string;
  subject: string;
  client?: string | null;
  site?: string | null;
  contact?: string | null;
  contract?: string | null;
  /**
   * Machines; rules see the first.
   */
  objects?: string[];
  parent?: string | null;
  dueAt?: string | null;
  priority?: 'low' | 'normal' | 'high' | 'urgent';
  /**
   * Values by ids of fields; null clears one.
   */
  fields?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: string | number | boolean | string[] | null;
  };
  /**
   * Identity in another system; unique
   */
  externalKey?: string;
  history?: History;
}
/**
 * It happened elsewhere and is written down; without `effects` it arms no timer and tells nobody. For those who manage the operation.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "History".
 */
export interface History {
  /**
   * When it happened
   */
  at: string;
  /**
   * Of the log
   */
  row?: number;
  /**
   * Arms timers and tells people and subscribers, as if it happened here
   */
  effects?: boolean;
}
/**
 * The request after the change, by ids. To people of a client all that is inner is empty.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RequestFiled".
 */
export interface RequestFiled {
  uuid: string;
  number: string;
  type: string;
  subject: string;
  version: number;
  status: string | null;
  stage: string | null;
  flags: string[];
  states: string[];
  ended: boolean;
  workflow: string | null;
  updatedAt: string;
  /**
   * Opens the public page of its state, together with the number
   */
  secret: string;
}
/**
 * As the caller may see it; to people of a client all that is inner is empty.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Request".
 */
export interface Request {
  uuid: string;
  number: string;
  externalKey: string | null;
  type: Titled;
  subject: string;
  priority: 'low' | 'normal' | 'high' | 'urgent';
  status: Status | null;
  stage: Titled | null;
  flags: Status[];
  states: string[];
  ended: boolean;
  client: ClientName | null;
  requester: Person | null;
  assignee: Person | null;
  group: GroupName | null;
  workflow: PinnedWorkflow | null;
  fields: Field[];
  checklists: Checklist[];
  timers: Timer[];
  evidence: Evidence[];
  /**
   * The oldest 200; /requests/{request}/comments has all.
   */
  comments: Comment[];
  /**
   * Rights of the caller on this request; which events may be sent now, the offers tell.
   */
  may: string[];
  site: BoundSite | null;
  contact: BoundContact | null;
  contract: BoundContract | null;
  /**
   * The machines it is about; rules see the first.
   */
  objects: BoundObject[];
  parent: RequestLine | null;
  children: RequestLine[];
  links: RequestLink[];
  mergedInto: RequestLine | null;
  /**
   * Duplicates in whose place this one goes on
   */
  merged: RequestLine[];
  dueAt: string | null;
  version: number;
  createdAt: string;
  updatedAt: string;
  endedAt: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "PinnedWorkflow".
 */
export interface PinnedWorkflow {
  id: string;
  title: Title;
  overlay: string | null;
  hash: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Checklist".
 */
export interface Checklist {
  id: string;
  title: Title;
  complete: boolean;
  items: ChecklistItem[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ChecklistItem".
 */
export interface ChecklistItem {
  id: string;
  title: Title;
  /**
   * Money is integer minor units.
   */
  type: string;
  hint: Title | null;
  unit: string | null;
  min: number | null;
  max: number | null;
  maxLength: number | null;
  options: Titled[];
  value: string | number | boolean | string[] | null;
  optional: boolean;
  place: PhotoPlace | null;
  fresh: string | null;
  filledAt: string | null;
  by: Person | null;
  evidence: Evidence | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "PhotoPlace".
 */
export interface PhotoPlace {
  /**
   * Metres from the site
   */
  within: number;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Evidence".
 */
export interface Evidence {
  uuid: string;
  checklist: string;
  item: string;
  name: string;
  /**
   * Media type, found by content
   */
  type: string;
  /**
   * Bytes
   */
  size: number;
  sha256: string;
  original: string | null;
  width: number | null;
  height: number | null;
  /**
   * There is a small one: `?size=preview`
   */
  preview: boolean;
  latitude: number | null;
  longitude: number | null;
  takenAt: string | null;
  accuracyM: number | null;
  camera: Camera | null;
  distanceM: number | null;
  outside: boolean | null;
  signedBy: string | null;
  signerPosition: string | null;
  createdAt: string;
  by: Person | null;
}
/**
 * What the camera wrote. Make, model and program are empty for people of a client.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Camera".
 */
export interface Camera {
  taken: string | null;
  offset: string | null;
  takenAt: string | null;
  latitude: number | null;
  longitude: number | null;
  make: string | null;
  model: string | null;
  software: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Timer".
 */
export interface Timer {
  state: string;
  delay: string;
  title: Title;
  setAt: string;
  dueAt: string;
  /**
   * Failed too often and waits for a person; `error` says why.
   */
  parked: boolean;
  error: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Comment".
 */
export interface Comment {
  uuid: string;
  by: Person;
  isPublic: boolean;
  body: string;
  attachments: Attachment[];
  createdAt: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Attachment".
 */
export interface Attachment {
  uuid: string;
  comment: string | null;
  name: string;
  /**
   * Media type, found by content
   */
  type: string;
  /**
   * Bytes
   */
  size: number;
  isPublic: boolean;
  width: number | null;
  height: number | null;
  /**
   * There is a small one: `?size=preview`
   */
  preview: boolean;
  createdAt: string;
  by: Person | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "BoundSite".
 */
export interface BoundSite {
  uuid: string;
  name: string;
  address: string | null;
  latitude: number | null;
  longitude: number | null;
  timeZone: string | null;
  area: string | null;
  accessNote: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "BoundContact".
 */
export interface BoundContact {
  uuid: string;
  name: string;
  phone: string | null;
  email: string | null;
  position: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "BoundContract".
 */
export interface BoundContract {
  uuid: string;
  number: string;
  title: string | null;
  starts: string;
  ends: string | null;
  priceList: string | null;
  period: PeriodOfToday;
}
/**
 * The service period of today; `none`: there is none.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "PeriodOfToday".
 */
export interface PeriodOfToday {
  state: 'paid' | 'unpaid' | 'none';
  until: string | null;
  due: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "BoundObject".
 */
export interface BoundObject {
  uuid: string;
  name: string;
  serial: string | null;
  plate: string | null;
  model: BoundModel | null;
  softwareVersion: string | null;
  warranty: BoundWarranty;
  /**
   * What is inside it and has or had a warranty, when its own does not hold; five at most
   */
  units: UnitInside[];
  note: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "BoundModel".
 */
export interface BoundModel {
  code: string;
  name: string;
}
/**
 * Another request in one line; without its status for people of a client.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RequestLine".
 */
export interface RequestLine {
  uuid: string;
  number: string;
  subject: string;
  status: Status | null;
  stage: Titled | null;
  ended: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RequestLink".
 */
export interface RequestLink {
  uuid: string;
  number: string;
  subject: string;
  status: Status | null;
  stage: Titled | null;
  ended: boolean;
  kind: 'related' | 'duplicate-of' | 'blocks' | 'caused-by';
  /**
   * `out`: this one blocks the other; `in`: the other blocks this one.
   */
  direction: 'out' | 'in';
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewFields".
 */
export interface NewFields {
  /**
   * Values by ids of fields; null clears one.
   */
  fields?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: string | number | boolean | string[] | null;
  };
  subject?: string;
  priority?: 'low' | 'normal' | 'high' | 'urgent';
  dueAt?: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "JournalEntry".
 */
export interface JournalEntry {
  seq: number;
  /**
   * created, event, timer, fields, details, bound, checklist, comment, assigned, time, work, presence, linked, unlinked, merged, unmerged, took-over, sub-requests, migrated, migration-undone, archived (entries that were moved to a file); to people of a client also stage
   */
  kind: string;
  happenedAt: string;
  by: Person | null;
  event: Titled | null;
  delay: Titled | null;
  fields: FieldChange[];
  details: DetailChange[];
  other: string | null;
  /**
   * Numbers of the requests that followed from it
   */
  filed: string[];
  item: ChecklistItemName | null;
  comment: string | null;
  record: JournalRecord | null;
  to: Person | null;
  transitions: string[];
  status: Status | null;
  stage: Titled | null;
  workflow: string | null;
  text: Said;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "FieldChange".
 */
export interface FieldChange {
  id: string;
  title: Title;
  /**
   * Money is integer minor units.
   */
  type: string;
  hint: Title | null;
  unit: string | null;
  min: number | null;
  max: number | null;
  maxLength: number | null;
  options: Titled[];
  value: string | number | boolean | string[] | null;
  before: string | number | boolean | string[] | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DetailChange".
 */
export interface DetailChange {
  id: 'subject' | 'priority' | 'due';
  before: string | null;
  value: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ChecklistItemName".
 */
export interface ChecklistItemName {
  checklist: Titled;
  item: Titled;
  filled: boolean;
}
/**
 * What was done to time, works or presence.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "JournalRecord".
 */
export interface JournalRecord {
  /**
   * added, changed, removed; of presence started, stopped
   */
  done: string;
  at: string | null;
  title: Title | null;
  minutes: number | null;
  /**
   * Why a step that belongs to a document was refused
   */
  reasons: Reason[];
}
/**
 * Why an event may not be sent: a stable name, what it is about, a sentence.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Reason".
 */
export interface Reason {
  rule: string;
  subject: string | null;
  path: string;
  text: Said;
}
/**
 * A sentence.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Said".
 */
export interface Said {
  en: string;
  ru: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewComment".
 */
export interface NewComment {
  /**
   * `@[uuid]` mentions a person.
   */
  body: string;
  /**
   * Seen by the client as well
   */
  isPublic: boolean;
  /**
   * Files that the caller has attached as `pending`; they are seen by whoever sees the comment
   */
  attachments?: string[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RequestCommented".
 */
export interface RequestCommented {
  uuid: string;
  number: string;
  type: string;
  subject: string;
  version: number;
  status: string | null;
  stage: string | null;
  flags: string[];
  states: string[];
  ended: boolean;
  workflow: string | null;
  updatedAt: string;
  /**
   * Of the comment
   */
  comment: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Offers".
 */
export interface Offers {
  request: OfferedRequest;
  person: Person;
  offers: Offer[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "OfferedRequest".
 */
export interface OfferedRequest {
  uuid: string;
  number: string;
  version: number;
  ended: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Offer".
 */
export interface Offer {
  event: string;
  title: Title;
  allowed: boolean;
  /**
   * It calls the request off.
   */
  cancels: boolean;
  /**
   * What is given with it decides, so only sending it tells.
   */
  maybe: boolean;
  /**
   * Every reason why not.
   */
  reasons: Reason[];
  /**
   * Fields that may be given with it, with the values they have now.
   */
  form: Field[];
  needs: Needs;
}
/**
 * What must be given with it.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Needs".
 */
export interface Needs {
  fields: Titled[];
  comment: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewEvent".
 */
export interface NewEvent {
  /**
   * Id of an event, as the offers name it
   */
  event: string;
  /**
   * Values by ids of fields; null clears one.
   */
  fields?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: string | number | boolean | string[] | null;
  };
  comment?: string | null;
  history?: History;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewAssignee".
 */
export interface NewAssignee {
  /**
   * Null: nobody
   */
  to: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewBinding".
 */
export interface NewBinding {
  site: string | null;
  contact: string | null;
  contract: string | null;
  /**
   * Machines; rules see the first.
   */
  objects: string[];
  /**
   * What is to be said of a machine, by its uuid
   */
  notes?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: string;
  };
  client?: string | null;
}
/**
 * What would come of it; what stays as it is is null.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "BindingPreview".
 */
export interface BindingPreview {
  client: {
    from: string | null;
    to: string | null;
  } | null;
  contract: {
    from: string | null;
    to: string | null;
  } | null;
  rules: {
    from: Title;
    to: Title;
  } | null;
  status: {
    from: Title | null;
    to: Title | null;
  } | null;
  /**
   * Filled in, and unknown to the new rules
   */
  fields: Titled[];
  priceList: {
    from: Title | null;
    to: Title | null;
  } | null;
  works: {
    /**
     * They keep the prices that they have
     */
    lines: number;
    amounts:
      | {
          currency: string;
          amount: number;
        }[]
      | null;
  };
  /**
   * Of the former company, who do not see it any more
   */
  people: number;
  documents: {
    drafts: number;
    issued: number;
  } | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewLink".
 */
export interface NewLink {
  /**
   * Uuid or number of the other request
   */
  to: string;
  kind: 'related' | 'duplicate-of' | 'blocks' | 'caused-by';
}
/**
 * The request that goes on in its place; null takes the merge back.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewMerge".
 */
export interface NewMerge {
  into: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewValue".
 */
export interface NewValue {
  /**
   * Of a check true or false, else a text, a number or the id of an option; null takes it back.
   */
  value: string | number | boolean | string[] | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RequestProved".
 */
export interface RequestProved {
  uuid: string;
  number: string;
  type: string;
  subject: string;
  version: number;
  status: string | null;
  stage: string | null;
  flags: string[];
  states: string[];
  ended: boolean;
  workflow: string | null;
  updatedAt: string;
  /**
   * Of the picture
   */
  evidence: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RegistrationHints".
 */
export interface RegistrationHints {
  clients: HintedClient[];
  contacts: HintedContact[];
  sites: HintedSite[];
  equipment: HintedMachine[];
  of: HintsOfChosen | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "HintedClient".
 */
export interface HintedClient {
  uuid: string;
  code: string;
  name: string;
  phone: string | null;
  email: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "HintedContact".
 */
export interface HintedContact {
  uuid: string;
  name: string;
  phone: string | null;
  email: string | null;
  position: string | null;
  client: HintedName | null;
  /**
   * Where he is a contact; of found people only
   */
  sites: HintedPlace[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "HintedName".
 */
export interface HintedName {
  code: string;
  name: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "HintedPlace".
 */
export interface HintedPlace {
  uuid: string;
  name: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "HintedSite".
 */
export interface HintedSite {
  uuid: string;
  name: string;
  address: string | null;
  client: HintedName | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "HintedMachine".
 */
export interface HintedMachine {
  uuid: string;
  name: string;
  serial: string | null;
  plate: string | null;
  model: HintedName | null;
  client: HintedName | null;
  site: HintedPlace | null;
  warranty: BoundWarranty;
  /**
   * What is inside it and has or had a warranty, when its own does not hold; five at most
   */
  units: UnitInside[];
  /**
   * The newest of those that may be read
   */
  openRequests: HintedRequest[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "HintedRequest".
 */
export interface HintedRequest {
  uuid: string;
  number: string;
  subject: string;
  status: Status | null;
  createdAt: string;
}
/**
 * Null when nothing has been chosen, or nothing that exists.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "HintsOfChosen".
 */
export interface HintsOfChosen {
  client: HintedClient | null;
  contract: HintedContract | null;
  /**
   * All in force; the one that is meant first
   */
  contracts: HintedContract[];
  /**
   * Of the site, or of the client where the site has none
   */
  contacts: HintedContact[];
  /**
   * The chosen one first
   */
  sites: HintedSite[];
  equipment: HintedMachine | null;
  priceList: Titled | null;
  /**
   * Of the machine, else of the site, contact or client
   */
  openRequests: HintedRequest[];
  /**
   * The last three, of the same
   */
  lastVisits: HintedVisit[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "HintedContract".
 */
export interface HintedContract {
  uuid: string;
  number: string;
  title: string | null;
  starts: string;
  ends: string | null;
  period: PeriodOfToday;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "HintedVisit".
 */
export interface HintedVisit {
  uuid: string;
  number: string;
  subject: string;
  status: Status | null;
  /**
   * When somebody was there last for this request
   */
  visitedAt: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "PublicStatus".
 */
export interface PublicStatus {
  number: string;
  type: Titled;
  subject: string;
  stage: Titled | null;
  createdAt: string;
  dueAt: string | null;
  endedAt: string | null;
  /**
   * Through which it went, the oldest first
   */
  stages: PublicStage[];
  /**
   * What both sides said openly, without names; the newest first
   */
  comments: PublicComment[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "PublicStage".
 */
export interface PublicStage {
  stage: Titled;
  sinceAt: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "PublicComment".
 */
export interface PublicComment {
  side: 'client' | 'company';
  body: string;
  createdAt: string;
}
/**
 * The request after the change, by ids.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Attached".
 */
export interface Attached {
  uuid: string;
  number: string;
  type: string;
  subject: string;
  version: number;
  status: string | null;
  stage: string | null;
  flags: string[];
  states: string[];
  ended: boolean;
  workflow: string | null;
  updatedAt: string;
  attachment: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ViewList".
 */
export interface ViewList {
  items: View[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "View".
 */
export interface View {
  /**
   * Of a saved view its uuid
   */
  id: string;
  title: Title;
  description: Title | null;
  /**
   * By the caller himself
   */
  saved: boolean;
  /**
   * Ended requests are there by their age only: newest, oldest.
   */
  sort: 'newest' | 'oldest' | 'due' | 'priority' | 'updated' | 'waiting';
  columns: Titled[];
  colours: RowColour[];
  count: number | null;
  /**
   * There are more than were counted
   */
  more: boolean;
}
/**
 * And what it means.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RowColour".
 */
export interface RowColour {
  color: string;
  title: Title;
}
/**
 * Of what is inner, people of a client see nothing.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ViewRow".
 */
export interface ViewRow {
  uuid: string;
  number: string;
  type: Titled;
  subject: string;
  priority: 'low' | 'normal' | 'high' | 'urgent';
  status: Status | null;
  stage: Titled | null;
  flags: Status[];
  client: ClientName | null;
  site: SiteName | null;
  contact: ContactName | null;
  contract: ContractName | null;
  objects: EquipmentName[];
  assignee: OwnerName | null;
  group: GroupName | null;
  dueAt: string | null;
  statusSinceAt: string | null;
  /**
   * Those that the view has columns for
   */
  fields: Field[];
  colour: RowColour | null;
  version: number;
  createdAt: string;
  updatedAt: string;
  endedAt: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "SiteName".
 */
export interface SiteName {
  uuid: string;
  name: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ContactName".
 */
export interface ContactName {
  uuid: string;
  name: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ContractName".
 */
export interface ContractName {
  uuid: string;
  number: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "EquipmentName".
 */
export interface EquipmentName {
  uuid: string;
  name: string;
  serial: string | null;
  plate: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "OwnerName".
 */
export interface OwnerName {
  uuid: string;
  name: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ViewDraft".
 */
export interface ViewDraft {
  filter: ViewFilter;
  /**
   * Ended requests are there by their age only: newest, oldest.
   */
  sort: 'newest' | 'oldest' | 'due' | 'priority' | 'updated' | 'waiting';
  /**
   * Items: A property of requests, or `fields.<id>`
   */
  columns: string[];
  /**
   * The first rule that holds colours the row
   */
  colours?: {
    /**
     * A rule; one that cannot be evaluated colours nothing
     */
    when: {
      [k: string]: unknown;
    };
    color: string;
    title: Title;
  }[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ViewFilter".
 */
export interface ViewFilter {
  open?: boolean;
  status?: string[];
  flag?: string[];
  type?: string[];
  team?: 'mine' | string[];
  /**
   * me, none, any, others, or the uuid of the owner
   */
  assignee?: string;
  client?: string[];
  model?: string[];
  priority?: ('low' | 'normal' | 'high' | 'urgent')[];
  /**
   * `overdue`, or due within this time: ISO 8601, as PT4H
   */
  due?: string;
  /**
   * ISO 8601, as PT15M
   */
  waiting?: string;
  /**
   * Options of choice fields
   */
  fields?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-z][a-z0-9-]{0,63}$".
     */
    [k: string]: string[];
  };
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ViewPreview".
 */
export interface ViewPreview {
  /**
   * The first of them
   */
  items: ViewRow[];
  count: number | null;
  /**
   * There are more than were counted
   */
  more: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "SavedViewList".
 */
export interface SavedViewList {
  items: SavedView[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "SavedView".
 */
export interface SavedView {
  uuid: string;
  title: string;
  view: string | null;
  filter: ViewFilter;
  sort: ('newest' | 'oldest' | 'due' | 'priority' | 'updated' | 'waiting') | null;
  columns: string[] | null;
  /**
   * Place among the own views
   */
  position: number;
  version: number;
  createdAt: string;
  updatedAt: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewSavedView".
 */
export interface NewSavedView {
  title: string;
  view?: string | null;
  filter?: ViewFilter;
  sort?: ('newest' | 'oldest' | 'due' | 'priority' | 'updated' | 'waiting') | null;
  columns?: string[] | null;
  /**
   * Place among the own views
   */
  position?: number;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "SavedViewChange".
 */
export interface SavedViewChange {
  title?: string;
  view?: string | null;
  filter?: ViewFilter;
  sort?: ('newest' | 'oldest' | 'due' | 'priority' | 'updated' | 'waiting') | null;
  columns?: string[] | null;
  /**
   * Place among the own views
   */
  position?: number;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Found".
 */
export interface Found {
  requests: ViewRow[];
  next: string | null;
  clients: FoundClient[];
  equipment: FoundMachine[];
  people: FoundPerson[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "FoundClient".
 */
export interface FoundClient {
  uuid: string;
  name: string;
  code: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "FoundMachine".
 */
export interface FoundMachine {
  uuid: string;
  name: string;
  serial: string | null;
  plate: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "FoundPerson".
 */
export interface FoundPerson {
  uuid: string;
  name: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DefinitionItem".
 */
export interface DefinitionItem {
  /**
   * Kind of definition
   */
  kind:
    | 'pack'
    | 'statuses'
    | 'workflow'
    | 'workflow-overlay'
    | 'checklist'
    | 'fields'
    | 'request-type'
    | 'role'
    | 'notification'
    | 'view'
    | 'price-list'
    | 'print-form'
    | 'scenario'
    | 'demo';
  id: string;
  title: Title | null;
  /**
   * 1, 2, 3 … within the definition
   */
  version: number;
  /**
   * SHA-256 of the canonical text
   */
  hash: string;
  /**
   * Path inside the pack
   */
  file: string;
  /**
   * When this version was published first
   */
  changedAt: string;
  changedBy: {
    uuid: string;
    name: string;
    kind: string;
  } | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Definition".
 */
export interface Definition {
  about: DefinitionItem;
  /**
   * The definition, as its JSON Schema (`/language/schemas`) describes it
   */
  definition: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  };
  /**
   * Canonical text: its SHA-256 is the hash
   */
  text: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DefinitionVersion".
 */
export interface DefinitionVersion {
  version: number;
  /**
   * SHA-256 of the canonical text
   */
  hash: string;
  /**
   * When it was published first
   */
  publishedAt: string;
  publishedBy: {
    uuid: string;
    name: string;
    kind: string;
  } | null;
  /**
   * Releases that hold it, the newest first; at most 50
   */
  releases: number[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "StandingCount".
 */
export interface StandingCount {
  state: string;
  overlay: string | null;
  /**
   * Running requests; 10,000 are that many or more. One in parallel regions stands in several states
   */
  requests: number;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "OthersDraft".
 */
export interface OthersDraft {
  by: {
    uuid: string;
    name: string;
    kind: string;
  } | null;
  revision: number;
  updatedAt: string;
  /**
   * True: it takes the definition out of the pack
   */
  removes: boolean;
  /**
   * True: somebody has published the definition since it began
   */
  baseMoved: boolean;
  text: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Use".
 */
export interface Use {
  /**
   * Kind of definition
   */
  kind:
    | 'pack'
    | 'statuses'
    | 'workflow'
    | 'workflow-overlay'
    | 'checklist'
    | 'fields'
    | 'request-type'
    | 'role'
    | 'notification'
    | 'view'
    | 'price-list'
    | 'print-form'
    | 'scenario'
    | 'demo';
  id: string;
  file: string;
  /**
   * JSON Pointer; of an overlay, into what it makes of its base
   */
  path: string;
  /**
   * State, transition, checklist item … that names it
   */
  owner: string;
  /**
   * True when a rule reads it
   */
  rule: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "EffectiveWorkflow".
 */
export interface EffectiveWorkflow {
  release: number;
  /**
   * SHA-256 of the canonical text
   */
  hash: string;
  overlay: string | null;
  /**
   * Request type, workflow, statuses, fields and checklists that a request is pinned to
   */
  effective: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  };
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "OverlayDifferences".
 */
export interface OverlayDifferences {
  overlay: string;
  base: string;
  clients: string[];
  sentences: Sentences;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Draft".
 */
export interface Draft {
  /**
   * Kind of definition
   */
  kind:
    | 'pack'
    | 'statuses'
    | 'workflow'
    | 'workflow-overlay'
    | 'checklist'
    | 'fields'
    | 'request-type'
    | 'role'
    | 'notification'
    | 'view'
    | 'price-list'
    | 'print-form'
    | 'scenario'
    | 'demo';
  id: string;
  title: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  } | null;
  /**
   * 1, 2, 3 … with every save
   */
  revision: number;
  /**
   * Another one once this was published or thrown away. `<revision>.<draft>` is the ETag
   */
  draft: string;
  updatedAt: string;
  /**
   * True: it takes the definition out of the pack
   */
  removes: boolean;
  /**
   * True: somebody has published the definition since; rebase before publishing
   */
  baseMoved: boolean;
}
/**
 * With the texts of a three-way merge: `base` is what the draft began with (null: a new definition), `published` what is in force (null: nothing), `text` yours.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DraftDetail".
 */
export interface DraftDetail {
  about: Draft;
  definition: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  } | null;
  /**
   * Yours
   */
  text: string;
  base: {
    /**
     * SHA-256 of the canonical text
     */
    hash: string;
    text: string;
  } | null;
  published: {
    /**
     * SHA-256 of the canonical text
     */
    hash: string;
    text: string;
  } | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DraftCheck".
 */
export interface DraftCheck {
  /**
   * What to publish as `expectedRelease`
   */
  release: number;
  changes: {
    /**
     * Kind of definition
     */
    kind:
      | 'pack'
      | 'statuses'
      | 'workflow'
      | 'workflow-overlay'
      | 'checklist'
      | 'fields'
      | 'request-type'
      | 'role'
      | 'notification'
      | 'view'
      | 'price-list'
      | 'print-form'
      | 'scenario'
      | 'demo';
    id: string;
    change: 'added' | 'changed' | 'removed';
    baseMoved: boolean;
  }[];
  differences: WorkflowDifferences[];
  problems: Problem[];
  scenarios: ScenarioResult[];
  impact: MigrationImpact[];
  /**
   * True: nothing keeps it from being published
   */
  ok: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "MigrationImpact".
 */
export interface MigrationImpact {
  /**
   * SHA-256 of the canonical text
   */
  hash: string;
  requestType: string;
  overlay: string | null;
  /**
   * How many run on this version
   */
  requests: number;
  /**
   * False: their rules stay as they are
   */
  changes: boolean;
  /**
   * States of the version that would have no place
   */
  homeless: string[];
  /**
   * Where they stand, and where they would; null: no place
   */
  states: {
    state: string;
    to: string | null;
    requests: number;
  }[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ScenarioTrial".
 */
export interface ScenarioTrial {
  release: number;
  problems: Problem[];
  scenarios: ScenarioResult[];
  ok: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "MigrationPreview".
 */
export interface MigrationPreview {
  release: number;
  /**
   * Running requests that the drafts touch, in all
   */
  requests: number;
  /**
   * Of this page, as far as you may read them
   */
  items: MovePreview[];
  /**
   * Requests of this page that you may not read
   */
  hidden: number;
  next: number | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "MovePreview".
 */
export interface MovePreview {
  request: string;
  number: string;
  /**
   * Where it stands, and the place of each state by the plan; null: no place
   */
  states: {
    state: string;
    to: string | null;
  }[];
  /**
   * Where it would stand once everything has settled; as now when there is a conflict
   */
  movedStates: string[];
  timers: {
    state: string;
    delay: string;
    dueAt: string | null;
    movedDueAt: string | null;
  }[];
  /**
   * True: its move changes neither where it stands nor what it waits for
   */
  safe: boolean;
  conflict: Said | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DraftReplay".
 */
export interface DraftReplay {
  release: number;
  /**
   * That were played in this call; it ends early when it takes long
   */
  requests: number;
  entries: number;
  /**
   * Requests with an entry that would have been refused
   */
  refused: number;
  /**
   * Requests that have ended and would not have
   */
  stuck: number;
  /**
   * Requests that would have gone otherwise, as far as you may read them; others are counted only
   */
  items: ReplayFinding[];
  next: number | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ReplayFinding".
 */
export interface ReplayFinding {
  request: string;
  number: string;
  stuck: boolean;
  refused: {
    /**
     * Entry of its journal
     */
    seq: number;
    event: string | null;
    reasons: {
      rule: string;
      path: string;
      text: Said;
    }[];
  }[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ImportState".
 */
export interface ImportState {
  /**
   * True when any case of the log is there already
   */
  imported: boolean;
  /**
   * Hash of the effective workflow that its requests would run on
   */
  workflow: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ImportedCase".
 */
export interface ImportedCase {
  request: ImportedRequest | null;
  /**
   * Rows of the log that its journal holds, in order
   */
  rows: {
    row: number;
    event: string;
  }[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ImportedRequest".
 */
export interface ImportedRequest {
  uuid: string;
  number: string;
  type: string;
  subject: string;
  priority: string;
  createdAt: string;
  version: number;
  status: string | null;
  states: string[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Migration".
 */
export interface Migration {
  migration: string;
  kind: 'migrate' | 'undo';
  /**
   * running, stopped, done, or superseded by a newer release before the end; one whose requests wait until their move is safe runs
   */
  status: string;
  fromRelease: number | null;
  toRelease: number | null;
  undoes: string | null;
  undoneBy: string | null;
  /**
   * Requests that ran when it began
   */
  total: number;
  moved: number;
  /**
   * Requests that were left as they are
   */
  conflicts: number;
  /**
   * Running requests that stay where they are until their move is safe
   */
  waiting: number;
  createdAt: string;
  createdBy: {
    uuid: string;
    name: string;
    kind: string;
  } | null;
  finishedAt: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "MigrationBegun".
 */
export interface MigrationBegun {
  migration: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "MigrationDetail".
 */
export interface MigrationDetail {
  about: Migration;
  plan: {
    /**
     * Old state id to new one; an id that is not named keeps itself
     */
    states?: {
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^[a-z][a-z0-9-]*$".
       */
      [k: string]: string;
    };
    /**
     * Of timers that run: keep the due instant, compute it from when the timer was set, or set it anew
     */
    timers?: 'keep' | 'recompute' | 'restart';
    /**
     * What otherwise becomes of single timers: `state/delay` as they are set now, to policy
     */
    timersOf?: {
      /**
       * Of timers that run: keep the due instant, compute it from when the timer was set, or set it anew
       *
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^[a-z][a-z0-9/-]*$".
       */
      [k: string]: 'keep' | 'recompute' | 'restart';
    };
    /**
     * At once, or each request as soon as its move changes neither where it stands nor what it waits for
     */
    when?: 'now' | 'safe';
  } | null;
  error: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "MigrationConflict".
 */
export interface MigrationConflict {
  request: string;
  number: string;
  reason: Said;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Release".
 */
export interface Release {
  release: number;
  note: string;
  publishedAt: string;
  publishedBy: {
    uuid: string;
    name: string;
    kind: string;
  } | null;
  rollsBack: number | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Published".
 */
export interface Published {
  release: number;
  migration: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ReleaseDetail".
 */
export interface ReleaseDetail {
  about: Release;
  /**
   * Definitions that differ from the release before, with their versions
   */
  changes: {
    /**
     * Kind of definition
     */
    kind:
      | 'pack'
      | 'statuses'
      | 'workflow'
      | 'workflow-overlay'
      | 'checklist'
      | 'fields'
      | 'request-type'
      | 'role'
      | 'notification'
      | 'view'
      | 'price-list'
      | 'print-form'
      | 'scenario'
      | 'demo';
    id: string;
    change: 'added' | 'changed' | 'removed';
    from: number | null;
    to: number | null;
  }[];
  differences: WorkflowDifferences[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RolledBack".
 */
export interface RolledBack {
  release: number;
  /**
   * Jobs that bring moved requests back
   */
  migrations: string[];
}
/**
 * What a person was told inside the program.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Notice".
 */
export interface Notice {
  uuid: string;
  /**
   * assigned, mentioned, commented, watched-status or notification:<id>
   */
  topic: string;
  subject: Title;
  body: Title;
  request: RequestName | null;
  createdAt: string;
  readAt: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RequestName".
 */
export interface RequestName {
  uuid: string;
  number: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "TopicSetting".
 */
export interface TopicSetting {
  topic: string;
  title: Title | null;
  inApp: boolean;
  mail: boolean;
  /**
   * False: nobody has said, this is what is usual
   */
  chosen: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NoticeSetting".
 */
export interface NoticeSetting {
  inApp: boolean;
  mail: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "TimeList".
 */
export interface TimeList {
  items: TimeEntry[];
  next: string | null;
  totals: TimeTotals;
  mayAdd: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "TimeEntry".
 */
export interface TimeEntry {
  uuid: string;
  /**
   * Waiting is that for a pass at the gate
   */
  kind: 'work' | 'remote' | 'travel' | 'waiting';
  person: Person | null;
  day: string;
  minutes: number;
  startedAt: string | null;
  endedAt: string | null;
  note: string | null;
  /**
   * Charged to the client
   */
  billable: boolean;
  points: number | null;
  /**
   * It came from a stay on site
   */
  onSite: boolean;
  /**
   * What If-Match expects
   */
  version: number;
  createdAt: string;
  mayChange: boolean;
}
/**
 * Of all time of the request, whatever the page.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "TimeTotals".
 */
export interface TimeTotals {
  minutes: number;
  byKind: KindMinutes;
  /**
   * Minutes that are charged
   */
  billable: number;
  /**
   * Thousandths of a point
   */
  points: number;
  byPerson: {
    person: Person | null;
    minutes: number;
    byKind: KindMinutes;
  }[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "KindMinutes".
 */
export interface KindMinutes {
  work: number;
  remote: number;
  travel: number;
  waiting: number;
}
/**
 * Minutes, or from when until when; begun minutes count whole.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewTime".
 */
export interface NewTime {
  /**
   * Waiting is that for a pass at the gate
   */
  kind: 'work' | 'remote' | 'travel' | 'waiting';
  day?: string;
  minutes?: number;
  startedAt?: string | null;
  endedAt?: string | null;
  note?: string | null;
  /**
   * Work and remote work are, unless said otherwise
   */
  billable?: boolean;
  points?: number | null;
  /**
   * Whose time; another’s is for who manages the operation
   */
  person?: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RequestTimed".
 */
export interface RequestTimed {
  uuid: string;
  number: string;
  type: string;
  subject: string;
  version: number;
  status: string | null;
  stage: string | null;
  flags: string[];
  states: string[];
  ended: boolean;
  workflow: string | null;
  updatedAt: string;
  /**
   * Of the time
   */
  entry: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "TimeChange".
 */
export interface TimeChange {
  /**
   * Waiting is that for a pass at the gate
   */
  kind?: 'work' | 'remote' | 'travel' | 'waiting';
  day?: string;
  minutes?: number;
  startedAt?: string | null;
  endedAt?: string | null;
  note?: string | null;
  /**
   * Work and remote work are, unless said otherwise
   */
  billable?: boolean;
  points?: number | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "WorkList".
 */
export interface WorkList {
  items: WorkLine[];
  next: string | null;
  totals: WorkTotals;
  mayAdd: boolean;
  /**
   * May write lines in words and at a price of his own, and discounts
   */
  mayPrice: boolean;
}
/**
 * Price, currency, discount and amount are null for who may not see prices.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "WorkLine".
 */
export interface WorkLine {
  uuid: string;
  item: string | null;
  priceList: string | null;
  title: Title;
  kind: 'work' | 'part' | 'visit' | 'penalty' | 'other';
  unit: string;
  /**
   * Thousandths of the unit
   */
  quantity: number;
  price: number | null;
  currency: string | null;
  discount: number | null;
  amount: number | null;
  equipment: {
    uuid: string;
    name: string;
  } | null;
  by: Person | null;
  day: string;
  note: string | null;
  /**
   * What If-Match expects
   */
  version: number;
  createdAt: string;
  /**
   * Offered to the client and not chosen: it is counted nowhere
   */
  leftOut: boolean;
  leftOutBy: LeavingQuote | null;
  mayChange: boolean;
}
/**
 * The quote of which it was not chosen, for who may read that
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "LeavingQuote".
 */
export interface LeavingQuote {
  uuid: string;
  number: string;
}
/**
 * Of all lines; amounts are null for who may not see prices.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "WorkTotals".
 */
export interface WorkTotals {
  count: number;
  amounts:
    | {
        currency: string;
        amount: number;
      }[]
    | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewWork".
 */
export interface NewWork {
  /**
   * Of the price list that holds; brings title, kind, unit and price
   */
  item?: string;
  /**
   * Thousandths of the unit
   */
  quantity: number;
  title?: string;
  kind?: 'work' | 'part' | 'visit' | 'penalty' | 'other';
  unit?: string;
  /**
   * Of a unit, in minor units
   */
  price?: number;
  /**
   * Basis points
   */
  discount?: number;
  /**
   * The machine it was done on
   */
  equipment?: string | null;
  day?: string;
  note?: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RequestWorked".
 */
export interface RequestWorked {
  uuid: string;
  number: string;
  type: string;
  subject: string;
  version: number;
  status: string | null;
  stage: string | null;
  flags: string[];
  states: string[];
  ended: boolean;
  workflow: string | null;
  updatedAt: string;
  /**
   * Of the line
   */
  line: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Prices".
 */
export interface Prices {
  list: {
    id: string;
    title: Title;
    currency: string;
  } | null;
  /**
   * At most 50
   */
  items: Price[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Price".
 */
export interface Price {
  id: string;
  title: Title;
  kind: 'work' | 'part' | 'visit' | 'penalty' | 'other';
  unit: string;
  price: number | null;
  group: string | null;
  /**
   * Codes of equipment models; empty: for all
   */
  models: string[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "WorkChange".
 */
export interface WorkChange {
  /**
   * Thousandths of the unit
   */
  quantity?: number;
  title?: string;
  kind?: 'work' | 'part' | 'visit' | 'penalty' | 'other';
  unit?: string;
  /**
   * Of a unit, in minor units
   */
  price?: number;
  /**
   * Basis points
   */
  discount?: number;
  /**
   * The machine it was done on
   */
  equipment?: string | null;
  day?: string;
  note?: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "BatchForm".
 */
export interface BatchForm {
  id: string;
  title: Title;
  type: string;
  languages: string[];
  /**
   * As in the definition
   */
  inputs: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  }[];
  /**
   * Several requests stand in one document
   */
  group: boolean;
  /**
   * A request stands in one document of the type alone
   */
  once: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DocumentBatch".
 */
export interface DocumentBatch {
  uuid: string;
  form: {
    id: string;
    title: Title;
  };
  /**
   * act, quote, invoice
   */
  type: string;
  language: string;
  from: string;
  to: string;
  /**
   * Of the documents
   */
  day: string;
  timeZone: string;
  seller: {
    uuid: string;
    name: string;
    code?: string;
  } | null;
  clients:
    | {
        uuid: string;
        name: string;
        code?: string;
      }[]
    | null;
  status: 'draft' | 'running' | 'stopped' | 'done' | 'cancelled';
  reason: {
    rule: string;
    path: string;
    message: string;
  } | null;
  counts: {
    items: number;
    requests: number;
    waiting: number;
    issued: number;
    failed: number;
    skipped: number;
    /**
     * Items that wait and lack something
     */
    gaps: number;
    /**
     * Items with something that is worth a look
     */
    warnings: number;
    /**
     * Documents that were issued and have no PDF yet
     */
    unrendered: number;
  };
  /**
   * Requests that ended in the period and are in no item, by why
   */
  leftOut: {
    /**
     * In a document of the type
     */
    documented: number;
    drafted: number;
    withoutWorks: number;
    unfit: number;
    /**
     * With works of the period, but not ended in it
     */
    unfinished: number;
  };
  sums:
    | {
        currency: string;
        planned: {
          count: number;
          net: number;
          vat: number;
          gross: number;
        };
        issued: {
          count: number;
          net: number;
          vat: number;
          gross: number;
        };
      }[]
    | null;
  /**
   * In how many PDFs it is printed
   */
  parts: number;
  may: {
    start: boolean;
    refresh: boolean;
    cancel: boolean;
    resume: boolean;
    download: boolean;
  };
  createdBy: Person | null;
  createdAt: string;
  startedAt: string | null;
  endedAt: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewDocumentBatch".
 */
export interface NewDocumentBatch {
  /**
   * Id of a print form
   */
  form: string;
  /**
   * First day of the period: requests that ended in it are taken
   */
  from: string;
  /**
   * Last day of the period
   */
  to: string;
  /**
   * By whose clocks the days are meant, as Europe/Moscow; UTC when absent
   */
  timeZone?: string;
  /**
   * Of the documents; the last day of the period when absent
   */
  day?: string;
  /**
   * Of a legal entity of ours; the only one when absent
   */
  seller?: string;
  /**
   * All when absent
   */
  clients?: string[];
  language?: 'en' | 'ru' | 'kk';
  /**
   * What the form asks, by ids; the same for all
   */
  inputs?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  };
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DocumentBatchItem".
 */
export interface DocumentBatchItem {
  position: number;
  client: {
    uuid: string;
    name: string;
    code?: string;
  } | null;
  contract: {
    uuid: string;
    number: string;
  } | null;
  currency: string;
  requestCount: number;
  /**
   * The first 20
   */
  requests: {
    uuid: string;
    number: string;
  }[];
  document: {
    uuid: string;
    number: string | null;
    status:
      | 'draft'
      | 'issued'
      | 'sent'
      | 'signed'
      | 'one-sided'
      | 'closed'
      | 'approved'
      | 'declined'
      | 'expired'
      | 'withdrawn'
      | 'superseded'
      | 'void';
    rendered: boolean;
  } | null;
  status: 'waiting' | 'issued' | 'failed' | 'skipped';
  sums: {
    net: number;
    vat: number;
    gross: number;
  } | null;
  /**
   * Why it cannot be issued yet, or why it was not
   */
  gaps: {
    rule: string;
    path: string;
    message: string;
    place: GapPlace | null;
  }[];
  /**
   * What is worth a look and keeps nothing from being issued; as it was when it was planned
   */
  warnings: {
    rule: string;
    path: string;
    message: string;
    place: GapPlace | null;
  }[];
}
/**
 * Where it is mended
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "GapPlace".
 */
export interface GapPlace {
  kind: 'client' | 'legal-entity' | 'contract' | 'site' | 'request' | 'document' | 'form';
  id: string | null;
  /**
   * The attribute that is empty, or nothing
   */
  path: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DocumentBatchMail".
 */
export interface DocumentBatchMail {
  state: ('running' | 'stopped' | 'done') | null;
  at: string | null;
  endedAt: string | null;
  reason: {
    rule: string;
    path: string;
    message: string;
  } | null;
  /**
   * No mail server is configured
   */
  off: boolean;
  counts: {
    /**
     * That hold
     */
    documents: number;
    /**
     * That would be mailed now
     */
    ready: number;
    /**
     * Letters that are on their way
     */
    queued: number;
    /**
     * That went out, by mail or another way
     */
    sent: number;
    /**
     * Letters that did not go out
     */
    failed: number;
    /**
     * Whose client has no address; not told while it runs
     */
    addressless: number;
    /**
     * Whose PDF is not made yet: letters wait for it
     */
    unrendered: number;
  };
  /**
   * The first hundred that cannot go out, or did not; none while it runs
   */
  problems: {
    document: {
      uuid: string;
      number: string | null;
    };
    client: {
      uuid: string;
      name: string;
      code: string;
    } | null;
    gaps: {
      rule: string;
      path: string;
      message: string;
      place: GapPlace | null;
    }[];
  }[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DocumentForms".
 */
export interface DocumentForms {
  items: DocumentForm[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DocumentForm".
 */
export interface DocumentForm {
  id: string;
  title: Title;
  /**
   * act, quote, invoice
   */
  type: string;
  languages: string[];
  /**
   * As in the definition
   */
  inputs: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  }[];
  signers: {
    role: string;
    title: Title;
  }[];
  most: number | null;
  /**
   * A request stands in one document of the type alone
   */
  once: boolean;
  /**
   * The client answers it
   */
  approval: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "CandidateList".
 */
export interface CandidateList {
  items: Candidate[];
  next: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Candidate".
 */
export interface Candidate {
  uuid: string;
  number: string;
  subject: string;
  contract: {
    uuid: string;
    number: string;
  } | null;
  site: string | null;
  endedAt: string | null;
  /**
   * How many lines of works it has
   */
  lines: number;
  days: {
    from: string;
    to: string;
  } | null;
  currency: string;
  sums: {
    net: number;
    vat: number;
    gross: number;
  } | null;
  /**
   * Why no document can be made of it by the form
   */
  refusals: {
    rule: string;
    path: string;
    message: string;
  }[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "AskedDraft".
 */
export interface AskedDraft {
  /**
   * Id of a print form
   */
  form: string;
  /**
   * Items: Uuid or number
   */
  requests: string[];
  language?: 'en' | 'ru' | 'kk';
  /**
   * Of a legal entity of ours; the only one when absent
   */
  seller?: string;
  /**
   * Of the document; today when absent
   */
  day?: string;
  factFrom?: string | null;
  factTo?: string | null;
  /**
   * Of the whole document, in minor units
   */
  discount?: number;
  /**
   * What the form asks, by ids
   */
  inputs?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  };
  /**
   * What the client of a quote may choose
   */
  options?: QuoteOption[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "QuoteOption".
 */
export interface QuoteOption {
  id: string;
  title: string;
  /**
   * It may be left out
   */
  optional: boolean;
  alternativeOf: string | null;
  /**
   * Items: Of a line of works
   */
  works: string[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "WeighedDraft".
 */
export interface WeighedDraft {
  currency: string;
  sums: {
    net: number;
    vat: number;
    gross: number;
  } | null;
  /**
   * Why it could not be issued yet
   */
  gaps: {
    rule: string;
    path: string;
    message: string;
  }[];
  /**
   * Why it cannot be made
   */
  refusals: {
    rule: string;
    path: string;
    message: string;
  }[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "TakenScans".
 */
export interface TakenScans {
  pages: TakenPage[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "TakenPage".
 */
export interface TakenPage {
  file: string;
  page: number | null;
  scan: string | null;
  document: ScannedDocument | null;
  why: string | null;
  /**
   * It had been sent before
   */
  repeated: boolean;
  received: boolean;
  signed: boolean;
  /**
   * Why something of what was asked could not be done
   */
  refusals: {
    rule: string;
    path: string;
    message: string;
  }[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ScannedDocument".
 */
export interface ScannedDocument {
  uuid: string;
  title: Title;
  number: string | null;
  status:
    | 'draft'
    | 'issued'
    | 'sent'
    | 'signed'
    | 'one-sided'
    | 'closed'
    | 'approved'
    | 'declined'
    | 'expired'
    | 'withdrawn'
    | 'superseded'
    | 'void';
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Scan".
 */
export interface Scan {
  uuid: string;
  file: string | null;
  page: number;
  /**
   * Of the file
   */
  pages: number;
  source: 'pile' | 'request' | 'evidence';
  /**
   * Found by the code on the paper, not by a person
   */
  byCode: boolean;
  why: ('no-code' | 'unknown-code' | 'several-codes' | 'draft-code') | null;
  width: number;
  height: number;
  createdAt: string;
  by: Person | null;
  document: ScannedDocument | null;
  guess: ScannedDocument | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "MatchedScan".
 */
export interface MatchedScan {
  uuid: string;
  version: number;
  status:
    | 'draft'
    | 'issued'
    | 'sent'
    | 'signed'
    | 'one-sided'
    | 'closed'
    | 'approved'
    | 'declined'
    | 'expired'
    | 'withdrawn'
    | 'superseded'
    | 'void';
  number: string | null;
  received: boolean;
  signed: boolean;
  /**
   * Why something of what was asked could not be done
   */
  refusals: {
    rule: string;
    path: string;
    message: string;
  }[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "OfferedForms".
 */
export interface OfferedForms {
  items: OfferedForm[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "OfferedForm".
 */
export interface OfferedForm {
  id: string;
  title: Title;
  type: string | null;
  /**
   * It tells prices
   */
  priced: boolean;
  languages: string[];
  /**
   * As in the definition
   */
  inputs: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  }[];
  signers: {
    role: string;
    title: Title;
  }[];
  /**
   * Why no document can be made by it now
   */
  refusals: {
    rule: string;
    path: string;
    message: string;
  }[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DocumentList".
 */
export interface DocumentList {
  items: Document[];
  next: string | null;
  sums:
    | {
        currency: string;
        count: number;
        gross: number;
      }[]
    | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Document".
 */
export interface Document {
  uuid: string;
  /**
   * act, quote, invoice
   */
  type: string;
  form: {
    id: string;
    title: Title;
  };
  language: string;
  number: string | null;
  /**
   * Of the document
   */
  day: string;
  status:
    | 'draft'
    | 'issued'
    | 'sent'
    | 'signed'
    | 'one-sided'
    | 'closed'
    | 'approved'
    | 'declined'
    | 'expired'
    | 'withdrawn'
    | 'superseded'
    | 'void';
  /**
   * What If-Match expects
   */
  version: number;
  client: {
    uuid: string;
    name: string;
    code?: string;
  } | null;
  seller: {
    uuid: string;
    name: string;
    code?: string;
  } | null;
  requests: {
    uuid: string;
    number: string;
    subject: string;
  }[];
  currency: string;
  net: number | null;
  vat: number | null;
  gross: number | null;
  /**
   * 0 for one that corrects nothing
   */
  correctionNo: number;
  /**
   * A correction holds in its place
   */
  replaced: boolean;
  original: 'none' | 'expected' | 'received';
  originalAt: string | null;
  originalPlace: string | null;
  objectionUntil: string | null;
  validUntil: string | null;
  /**
   * There is a PDF to be had
   */
  rendered: boolean;
  createdAt: string;
  issuedAt: string | null;
  sentAt: string | null;
  voidedAt: string | null;
  may: {
    draft: boolean;
    issue: boolean;
    void: boolean;
    print: boolean;
  };
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewDocument".
 */
export interface NewDocument {
  /**
   * Id of a print form
   */
  form: string;
  /**
   * Further requests
   *
   * Items: Uuid or number
   */
  with?: string[];
  language?: 'en' | 'ru' | 'kk';
  /**
   * Of a legal entity of ours; the only one when absent
   */
  seller?: string;
  /**
   * Of the document; today when absent
   */
  day?: string;
  factFrom?: string | null;
  factTo?: string | null;
  /**
   * Of the whole document, in minor units
   */
  discount?: number;
  /**
   * What the form asks, by ids
   */
  inputs?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  };
  /**
   * What the client of a quote may choose
   */
  options?: QuoteOption[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DocumentChanged".
 */
export interface DocumentChanged {
  uuid: string;
  version: number;
  status:
    | 'draft'
    | 'issued'
    | 'sent'
    | 'signed'
    | 'one-sided'
    | 'closed'
    | 'approved'
    | 'declined'
    | 'expired'
    | 'withdrawn'
    | 'superseded'
    | 'void';
  number: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "WholeDocument".
 */
export interface WholeDocument {
  uuid: string;
  /**
   * act, quote, invoice
   */
  type: string;
  form: {
    id: string;
    title: Title;
  };
  language: string;
  number: string | null;
  /**
   * Of the document
   */
  day: string;
  status:
    | 'draft'
    | 'issued'
    | 'sent'
    | 'signed'
    | 'one-sided'
    | 'closed'
    | 'approved'
    | 'declined'
    | 'expired'
    | 'withdrawn'
    | 'superseded'
    | 'void';
  /**
   * What If-Match expects
   */
  version: number;
  client: {
    uuid: string;
    name: string;
    code?: string;
  } | null;
  seller: {
    uuid: string;
    name: string;
    code?: string;
  } | null;
  requests: {
    uuid: string;
    number: string;
    subject: string;
  }[];
  currency: string;
  net: number | null;
  vat: number | null;
  gross: number | null;
  /**
   * 0 for one that corrects nothing
   */
  correctionNo: number;
  /**
   * A correction holds in its place
   */
  replaced: boolean;
  original: 'none' | 'expected' | 'received';
  originalAt: string | null;
  originalPlace: string | null;
  objectionUntil: string | null;
  validUntil: string | null;
  /**
   * There is a PDF to be had
   */
  rendered: boolean;
  createdAt: string;
  issuedAt: string | null;
  sentAt: string | null;
  voidedAt: string | null;
  may: {
    draft: boolean;
    issue: boolean;
    void: boolean;
    print: boolean;
  };
  factFrom: string | null;
  factTo: string | null;
  discount: number | null;
  inputs: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  };
  snapshotHash: string | null;
  pdfHash: string | null;
  pages: number | null;
  /**
   * The client approves or declines it
   */
  asksAnswer: boolean;
  /**
   * What the client may choose; the sums of the document are those without optional and alternative ones
   */
  options: OfferedOption[];
  /**
   * By which its paper is looked up without a log-in
   */
  verifyCode: string;
  reason: string | null;
  voidReason: string | null;
  correctionOf: {
    uuid: string;
    number: string | null;
  } | null;
  replacedBy: {
    uuid: string;
    number: string | null;
  } | null;
  createdBy: Person | null;
  issuedBy: Person | null;
  signers: {
    role: string;
    title: Title;
    required: boolean;
  }[];
  signatures: {
    role: string;
    /**
     * screen, paper, one-sided
     */
    method: string;
    name: string | null;
    position: string | null;
    note: string | null;
    drawn: boolean;
    signedAt: string;
    by: Person | null;
  }[];
  /**
   * How it went to the other side; told to staff alone
   */
  deliveries: {
    uuid: string;
    channel: string;
    recipient: string | null;
    note: string | null;
    sentAt: string;
    by: Person | null;
    mail: DocumentMail | null;
  }[];
  decisions: {
    decision: string;
    how: ('portal' | 'link' | 'told') | null;
    name: string | null;
    position: string | null;
    comment: string | null;
    options: string[] | null;
    gross: number | null;
    termsHash: string | null;
    createdAt: string;
    by: Person | null;
  }[];
  link: DocumentLink | null;
  paperLink: ('holds' | 'revoked') | null;
  /**
   * Who of the other side opened it; without a person by the link. Told to staff alone
   */
  readings: DocumentReading[];
  draft: DocumentCheck | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "OfferedOption".
 */
export interface OfferedOption {
  id: string;
  title: string;
  optional: boolean;
  alternativeOf: string | null;
  works: string[];
  gross: number | null;
}
/**
 * Null for what went another way
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DocumentMail".
 */
export interface DocumentMail {
  state: 'queued' | 'sent' | 'failed';
  to: string[];
  subject: string | null;
  failure: string | null;
  messageId: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DocumentLink".
 */
export interface DocumentLink {
  /**
   * The last day
   */
  expiresOn: string;
  createdAt: string;
  /**
   * It is the one that stands on the paper
   */
  printed: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DocumentReading".
 */
export interface DocumentReading {
  by: Person | null;
  firstAt: string;
  lastAt: string;
}
/**
 * What a draft would tell now; null for what was issued.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DocumentCheck".
 */
export interface DocumentCheck {
  currency: string;
  sums: {
    net: number;
    vat: number;
    gross: number;
  } | null;
  /**
   * Why it cannot be issued yet; each names its place in the data
   */
  gaps: {
    rule: string;
    path: string;
    message: string;
  }[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DocumentChange".
 */
export interface DocumentChange {
  language?: 'en' | 'ru' | 'kk';
  /**
   * Of a legal entity of ours; the only one when absent
   */
  seller?: string;
  /**
   * Of the document; today when absent
   */
  day?: string;
  factFrom?: string | null;
  factTo?: string | null;
  /**
   * Of the whole document, in minor units
   */
  discount?: number;
  /**
   * What the form asks, by ids
   */
  inputs?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  };
  /**
   * What the client of a quote may choose
   */
  options?: QuoteOption[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DocumentOpening".
 */
export interface DocumentOpening {
  by: Person | null;
  /**
   * By the other side
   */
  outside: boolean;
  /**
   * On the screen, saved as a file, in the archive or the print of a batch; by the link of a quote, which tells no person
   */
  way: 'screen' | 'file' | 'archive' | 'print' | 'link';
  openedAt: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DocumentSending".
 */
export interface DocumentSending {
  channel: 'mail' | 'hand' | 'post' | 'portal' | 'other';
  recipient?: string;
  note?: string;
  /**
   * Of a letter: mail addresses; those of the client when absent
   */
  recipients?: string[];
  /**
   * Of a letter; that of its form when absent
   */
  subject?: string;
  /**
   * Of a letter; {link} stands for the link by which a quote is answered. That of its form when absent
   */
  text?: string;
  /**
   * A copy goes to who sends it
   */
  copy?: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DocumentSigning".
 */
export interface DocumentSigning {
  /**
   * As the form calls who signs
   */
  role: string;
  method: 'screen' | 'paper';
  name?: string;
  position?: string;
  note?: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DocumentReason".
 */
export interface DocumentReason {
  reason: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DocumentCorrected".
 */
export interface DocumentCorrected {
  /**
   * Of the new draft
   */
  correction: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DocumentDecision".
 */
export interface DocumentDecision {
  /**
   * Of the document that was read
   */
  snapshotHash: string;
  name?: string;
  position?: string;
  comment?: string;
  /**
   * Ids of what is chosen, of an approval
   */
  options?: string[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DocumentLinking".
 */
export interface DocumentLinking {
  /**
   * As long as the quote when absent, and never longer
   */
  days?: number;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "MadeLink".
 */
export interface MadeLink {
  /**
   * Whoever has it reads the quote and answers it
   */
  url: string;
  /**
   * The last day
   */
  expiresOn: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "MailPreview".
 */
export interface MailPreview {
  to: string[];
  /**
   * Whom of the client one may choose of
   */
  people: {
    name: string;
    position: string | null;
    address: string;
  }[];
  mostRecipients: number;
  subject: string;
  text: string;
  link: string | null;
  attachment: {
    name: string;
    bytes: number | null;
    most: number;
  };
  /**
   * What keeps it from going out
   */
  gaps: {
    rule: string;
    path: string;
    message: string;
    place: GapPlace | null;
  }[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "VatRegimes".
 */
export interface VatRegimes {
  regimes: VatRegime[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "VatRegime".
 */
export interface VatRegime {
  rate: number | null;
  mode: 'included' | 'added' | 'none';
  startsOn: string;
  endsOn: string | null;
  ground: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "PrintFormPreview".
 */
export interface PrintFormPreview {
  /**
   * The whole definition, as it is being written
   */
  form: {
    [k: string]: unknown;
  };
  /**
   * One of the form; that of the sample, or the usual one, when absent
   */
  language?: string;
  /**
   * Id of a sample of the form; the first one when nothing is named
   */
  sample?: string;
  /**
   * What it tells; beside a request or document with pictures of that
   */
  data?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^.*$".
     */
    [k: string]: unknown;
  };
  /**
   * Uuid or number: what it tells of that request now
   */
  request?: string;
  /**
   * What it tells of that document, as it was issued
   */
  document?: string;
  /**
   * Links in the PDF tell where everything is written: place:template:12
   */
  places?: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "PublicDocument".
 */
export interface PublicDocument {
  title: Title;
  type: string;
  number: string;
  day: string;
  standing: 'valid' | 'replaced' | 'void' | 'ended';
  seller: string | null;
  client: string | null;
  currency: string;
  gross: number | null;
  hash: string | null;
  issuedAt: string | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "StayList".
 */
export interface StayList {
  items: Stay[];
  next: string | null;
  open: OpenStay | null;
  mayStart: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Stay".
 */
export interface Stay {
  uuid: string;
  /**
   * At the gate, waiting for a pass; or on the site
   */
  kind: 'gate' | 'site';
  person: Person | null;
  startedAt: string;
  endedAt: string | null;
  consentAt: string | null;
  consentText: string | null;
  radiusM: number | null;
  start: StayPosition;
  stop: StayPosition | null;
}
/**
 * Degrees are forgotten after some time; the distance stays.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "StayPosition".
 */
export interface StayPosition {
  latitude: number | null;
  longitude: number | null;
  accuracyM: number | null;
  distanceM: number | null;
  refused: string | null;
  outside: boolean | null;
}
/**
 * Where the caller is now, on whatever request.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "OpenStay".
 */
export interface OpenStay {
  uuid: string;
  /**
   * At the gate, waiting for a pass; or on the site
   */
  kind: 'gate' | 'site';
  request: {
    uuid: string;
    number: string;
  };
  startedAt: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "StayStart".
 */
export interface StayStart {
  /**
   * At the gate, waiting for a pass; or on the site
   */
  kind: 'gate' | 'site';
  position: GivenPosition;
  consent?: Consent;
}
/**
 * A place, or why there is none.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "GivenPosition".
 */
export interface GivenPosition {
  latitude?: number;
  longitude?: number;
  accuracyM?: number;
  /**
   * Why there is no position
   */
  refused?: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Consent".
 */
export interface Consent {
  at: string;
  /**
   * Version of the words that were shown
   */
  text: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RequestStaying".
 */
export interface RequestStaying {
  uuid: string;
  number: string;
  type: string;
  subject: string;
  version: number;
  status: string | null;
  stage: string | null;
  flags: string[];
  states: string[];
  ended: boolean;
  workflow: string | null;
  updatedAt: string;
  /**
   * Of the stay
   */
  stay: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "StayStop".
 */
export interface StayStop {
  position: GivenPosition;
}
/**
 * The caller’s own, of a group, or, when neither, of all.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Reply".
 */
export interface Reply {
  uuid: string;
  isOwn: boolean;
  group: {
    code: string;
    title: Title;
  } | null;
  title: Title;
  body: Title;
  /**
   * What If-Match expects
   */
  version: number;
  updatedAt: string;
  mayChange: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "NewReply".
 */
export interface NewReply {
  of: 'me' | 'all' | 'group';
  /**
   * Code of the group, when it is of one
   */
  group?: string;
  title: {
    en?: string;
    ru?: string;
  };
  /**
   * Places {{request.number}} are filled with facts, as in notifications.
   */
  body: {
    en?: string;
    ru?: string;
  };
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ReplyKept".
 */
export interface ReplyKept {
  uuid: string;
  version: number;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ReplyText".
 */
export interface ReplyText {
  body: Title;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ReplyChange".
 */
export interface ReplyChange {
  title?: {
    en?: string;
    ru?: string;
  };
  /**
   * Places {{request.number}} are filled with facts, as in notifications.
   */
  body?: {
    en?: string;
    ru?: string;
  };
}
/**
 * A webhook that somebody wants.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Subscription".
 */
export interface Subscription {
  uuid: string;
  title: string;
  url: string;
  /**
   * Clients are told of no status and no owner, and of public comments only.
   */
  events: (
    | 'request.created'
    | 'request.status-changed'
    | 'request.stage-changed'
    | 'request.commented'
    | 'request.assigned'
    | 'request.ended'
  )[];
  client: string | null;
  active: boolean;
  disabledBecause: string | null;
  oldSecretEndsAt: string | null;
  createdAt: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "SubscriptionSecret".
 */
export interface SubscriptionSecret {
  uuid: string;
  /**
   * Shown this once
   */
  secret: string;
}
/**
 * One event on its way to a webhook.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Delivery".
 */
export interface Delivery {
  /**
   * The id that the receiver sees
   */
  key: string;
  state: 'waiting' | 'delivered' | 'skipped' | 'dead';
  event: string;
  /**
   * What is sent
   */
  body: {
    [k: string]: unknown;
  };
  attempts: Attempt[];
  error: string | null;
  createdAt: string;
  nextAt: string | null;
  doneAt: string | null;
}
/**
 * One try to deliver.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Attempt".
 */
export interface Attempt {
  startedAt: string;
  /**
   * Milliseconds
   */
  took: number;
  ok: boolean;
  status: number | null;
  note: string;
}
/**
 * A delivery that was given up and waits for a person.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "DeadLetter".
 */
export interface DeadLetter {
  key: string;
  /**
   * notify, announce, mail, webhook, or a kind of a plugin
   */
  kind: string;
  error: string | null;
  request: RequestName | null;
  target: string | null;
  attempts: Attempt[];
  createdAt: string;
}
/**
 * A timer that failed too often and waits for a person.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ParkedTimer".
 */
export interface ParkedTimer {
  timer: string;
  request: RequestName | null;
  state: string;
  delay: string;
  error: string | null;
  attempts: number;
  setAt: string;
  dueAt: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Error".
 */
export interface Error {
  error: {
    /**
     * Stable; programs compare it.
     */
    code: string;
    /**
     * For people, in the language of Accept-Language.
     */
    message: string;
    /**
     * Names this answer in the log of the server.
     */
    requestId: string;
    /**
     * Every problem at once.
     */
    details?: {
      rule: string;
      path: string;
      message: string;
      /**
       * From 1, where it is about a text such as a template.
       */
      line?: number;
      column?: number;
    }[];
  };
}

/** How each operation is called. */
export const OPERATIONS = {
  logIn: { method: 'POST', path: '/log-in', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  confirmLogIn: { method: 'POST', path: '/log-in/second-factor', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  askForReset: { method: 'POST', path: '/forgotten-password', body: 'json', answer: 'none', ifMatch: 'none', once: false },
  readLink: { method: 'GET', path: '/links/{kind}/{ticket}', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  redeemLink: { method: 'POST', path: '/links/{kind}/{ticket}', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  setUp: { method: 'POST', path: '/set-up/{ticket}', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  getMe: { method: 'GET', path: '/me', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  changeMe: { method: 'PATCH', path: '/me', body: 'json', answer: 'none', ifMatch: 'none', once: false },
  changePassword: { method: 'PUT', path: '/me/password', body: 'json', answer: 'none', ifMatch: 'none', once: false },
  listMySubstitutions: { method: 'GET', path: '/me/substitutions', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  substitute: { method: 'POST', path: '/substitutions', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  endSubstitution: { method: 'DELETE', path: '/substitutions/{uuid}', body: 'none', answer: 'none', ifMatch: 'none', once: false },
  listMySessions: { method: 'GET', path: '/me/sessions', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  endMySession: { method: 'DELETE', path: '/me/sessions/{uuid}', body: 'none', answer: 'none', ifMatch: 'none', once: false },
  logOut: { method: 'POST', path: '/log-out', body: 'none', answer: 'none', ifMatch: 'none', once: false },
  logOutEverywhere: { method: 'POST', path: '/log-out/everywhere', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  beginSecondFactor: { method: 'POST', path: '/me/second-factor', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  confirmSecondFactor: { method: 'PUT', path: '/me/second-factor', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  endSecondFactor: { method: 'POST', path: '/me/second-factor/off', body: 'json', answer: 'none', ifMatch: 'none', once: false },
  listMyTokens: { method: 'GET', path: '/me/tokens', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  createToken: { method: 'POST', path: '/me/tokens', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  revokeMyToken: { method: 'DELETE', path: '/me/tokens/{uuid}', body: 'none', answer: 'none', ifMatch: 'none', once: false },
  listPeople: { method: 'GET', path: '/people', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  invitePerson: { method: 'POST', path: '/people', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  listRoles: { method: 'GET', path: '/roles', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  listGroups: { method: 'GET', path: '/groups', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  createGroup: { method: 'POST', path: '/groups', body: 'json', answer: 'none', ifMatch: 'none', once: false },
  listAdminJournal: { method: 'GET', path: '/admin-journal', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  getPerson: { method: 'GET', path: '/people/{uuid}', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  changePerson: { method: 'PATCH', path: '/people/{uuid}', body: 'json', answer: 'none', ifMatch: 'none', once: false },
  inviteAgain: { method: 'POST', path: '/people/{uuid}/invitation', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  deactivatePerson: { method: 'POST', path: '/people/{uuid}/deactivation', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  reactivatePerson: { method: 'POST', path: '/people/{uuid}/reactivation', body: 'none', answer: 'none', ifMatch: 'none', once: false },
  exportPerson: { method: 'GET', path: '/people/{uuid}/export', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  erasePerson: { method: 'POST', path: '/people/{uuid}/erasure', body: 'none', answer: 'none', ifMatch: 'none', once: false },
  resetSecondFactor: { method: 'DELETE', path: '/people/{uuid}/second-factor', body: 'none', answer: 'none', ifMatch: 'none', once: false },
  listTokensOf: { method: 'GET', path: '/people/{uuid}/tokens', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  revokeTokenOf: { method: 'DELETE', path: '/people/{uuid}/tokens/{token}', body: 'none', answer: 'none', ifMatch: 'none', once: false },
  listSubstitutionsOf: { method: 'GET', path: '/people/{uuid}/substitutions', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  renameGroup: { method: 'PATCH', path: '/groups/{code}', body: 'json', answer: 'none', ifMatch: 'none', once: false },
  setGroupMembers: { method: 'PUT', path: '/groups/{code}/members', body: 'json', answer: 'none', ifMatch: 'none', once: false },
  listClients: { method: 'GET', path: '/clients', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  createClient: { method: 'POST', path: '/clients', body: 'json', answer: 'json', ifMatch: 'none', once: true },
  getClient: { method: 'GET', path: '/clients/{entry}', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  changeClient: { method: 'PATCH', path: '/clients/{entry}', body: 'json', answer: 'json', ifMatch: 'required', once: false },
  listLegalEntities: { method: 'GET', path: '/legal-entities', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  createLegalEntity: { method: 'POST', path: '/legal-entities', body: 'json', answer: 'json', ifMatch: 'none', once: true },
  getLegalEntity: { method: 'GET', path: '/legal-entities/{entry}', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  changeLegalEntity: { method: 'PATCH', path: '/legal-entities/{entry}', body: 'json', answer: 'json', ifMatch: 'required', once: false },
  listSites: { method: 'GET', path: '/sites', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  createSite: { method: 'POST', path: '/sites', body: 'json', answer: 'json', ifMatch: 'none', once: true },
  getSite: { method: 'GET', path: '/sites/{entry}', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  changeSite: { method: 'PATCH', path: '/sites/{entry}', body: 'json', answer: 'json', ifMatch: 'required', once: false },
  listContacts: { method: 'GET', path: '/contacts', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  createContact: { method: 'POST', path: '/contacts', body: 'json', answer: 'json', ifMatch: 'none', once: true },
  getContact: { method: 'GET', path: '/contacts/{entry}', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  changeContact: { method: 'PATCH', path: '/contacts/{entry}', body: 'json', answer: 'json', ifMatch: 'required', once: false },
  listContracts: { method: 'GET', path: '/contracts', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  createContract: { method: 'POST', path: '/contracts', body: 'json', answer: 'json', ifMatch: 'none', once: true },
  getContract: { method: 'GET', path: '/contracts/{entry}', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  changeContract: { method: 'PATCH', path: '/contracts/{entry}', body: 'json', answer: 'json', ifMatch: 'required', once: false },
  listEquipmentModels: { method: 'GET', path: '/equipment-models', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  createEquipmentModel: { method: 'POST', path: '/equipment-models', body: 'json', answer: 'json', ifMatch: 'none', once: true },
  getEquipmentModel: { method: 'GET', path: '/equipment-models/{entry}', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  changeEquipmentModel: { method: 'PATCH', path: '/equipment-models/{entry}', body: 'json', answer: 'json', ifMatch: 'required', once: false },
  listAllEquipment: { method: 'GET', path: '/equipment', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  createEquipment: { method: 'POST', path: '/equipment', body: 'json', answer: 'json', ifMatch: 'none', once: true },
  getEquipment: { method: 'GET', path: '/equipment/{entry}', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  changeEquipment: { method: 'PATCH', path: '/equipment/{entry}', body: 'json', answer: 'json', ifMatch: 'required', once: false },
  addServicePeriod: { method: 'POST', path: '/contracts/{contract}/periods', body: 'json', answer: 'json', ifMatch: 'none', once: true },
  changeServicePeriod: { method: 'PATCH', path: '/contracts/{contract}/periods/{period}', body: 'json', answer: 'json', ifMatch: 'required', once: false },
  removeServicePeriod: { method: 'DELETE', path: '/contracts/{contract}/periods/{period}', body: 'none', answer: 'json', ifMatch: 'required', once: false },
  addWarrantyExtension: { method: 'POST', path: '/equipment/{equipment}/extensions', body: 'json', answer: 'json', ifMatch: 'none', once: true },
  removeWarrantyExtension: { method: 'DELETE', path: '/equipment/{equipment}/extensions/{extension}', body: 'none', answer: 'json', ifMatch: 'required', once: false },
  listRegisterFields: { method: 'GET', path: '/register-fields', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  listTerms: { method: 'GET', path: '/terms', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  createTerm: { method: 'POST', path: '/terms', body: 'json', answer: 'json', ifMatch: 'none', once: true },
  changeTerm: { method: 'PATCH', path: '/terms/{kind}/{code}', body: 'json', answer: 'json', ifMatch: 'required', once: false },
  importRegister: { method: 'POST', path: '/registers/import', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  listPacks: { method: 'GET', path: '/packs', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  installPack: { method: 'POST', path: '/packs', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  checkPack: { method: 'POST', path: '/packs/check', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  draftPack: { method: 'POST', path: '/packs/drafts', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  exportPack: { method: 'GET', path: '/packs/current/files', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  listStatuses: { method: 'GET', path: '/statuses', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  changeMany: { method: 'POST', path: '/requests/bulk', body: 'json', answer: 'json', ifMatch: 'none', once: true },
  exportRequests: { method: 'GET', path: '/requests/export', body: 'none', answer: 'file', ifMatch: 'none', once: false },
  listRequestTypes: { method: 'GET', path: '/request-types', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  listRequests: { method: 'GET', path: '/requests', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  createRequest: { method: 'POST', path: '/requests', body: 'json', answer: 'json', ifMatch: 'none', once: true },
  getRequest: { method: 'GET', path: '/requests/{request}', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  setFields: { method: 'PATCH', path: '/requests/{request}', body: 'json', answer: 'json', ifMatch: 'required', once: true },
  getJournal: { method: 'GET', path: '/requests/{request}/journal', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  listComments: { method: 'GET', path: '/requests/{request}/comments', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  addComment: { method: 'POST', path: '/requests/{request}/comments', body: 'json', answer: 'json', ifMatch: 'optional', once: true },
  getOffers: { method: 'GET', path: '/requests/{request}/offers', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  getEvidence: { method: 'GET', path: '/requests/{request}/evidence/{evidence}', body: 'none', answer: 'file', ifMatch: 'none', once: false },
  sendEvent: { method: 'POST', path: '/requests/{request}/events', body: 'json', answer: 'json', ifMatch: 'optional', once: true },
  assignRequest: { method: 'PUT', path: '/requests/{request}/assignee', body: 'json', answer: 'json', ifMatch: 'optional', once: true },
  takeRequest: { method: 'POST', path: '/requests/{request}/take', body: 'none', answer: 'json', ifMatch: 'optional', once: true },
  bindRequest: { method: 'PUT', path: '/requests/{request}/binding', body: 'json', answer: 'json', ifMatch: 'optional', once: true },
  previewBinding: { method: 'POST', path: '/requests/{request}/binding/preview', body: 'json', answer: 'json', ifMatch: 'optional', once: false },
  linkRequests: { method: 'POST', path: '/requests/{request}/links', body: 'json', answer: 'json', ifMatch: 'optional', once: true },
  unlinkRequests: { method: 'DELETE', path: '/requests/{request}/links/{kind}/{to}', body: 'none', answer: 'json', ifMatch: 'optional', once: true },
  mergeRequest: { method: 'POST', path: '/requests/{request}/merge', body: 'json', answer: 'json', ifMatch: 'optional', once: true },
  tickItem: { method: 'PUT', path: '/requests/{request}/checklists/{checklist}/items/{item}', body: 'json', answer: 'json', ifMatch: 'optional', once: true },
  addEvidence: { method: 'POST', path: '/requests/{request}/checklists/{checklist}/items/{item}/evidence', body: 'form', answer: 'json', ifMatch: 'optional', once: true },
  getRegistrationHints: { method: 'GET', path: '/registration/hints', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  getPublicStatus: { method: 'GET', path: '/public/requests/{number}', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  listAttachments: { method: 'GET', path: '/requests/{request}/attachments', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  addAttachment: { method: 'POST', path: '/requests/{request}/attachments', body: 'form', answer: 'json', ifMatch: 'optional', once: true },
  getAttachment: { method: 'GET', path: '/attachments/{attachment}', body: 'none', answer: 'file', ifMatch: 'none', once: false },
  removeAttachment: { method: 'DELETE', path: '/attachments/{attachment}', body: 'none', answer: 'json', ifMatch: 'none', once: true },
  listMentionable: { method: 'GET', path: '/requests/{request}/mentionable', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  listViews: { method: 'GET', path: '/views', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  listViewRequests: { method: 'GET', path: '/views/{view}/requests', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  previewView: { method: 'POST', path: '/views/preview', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  listSavedViews: { method: 'GET', path: '/saved-views', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  createSavedView: { method: 'POST', path: '/saved-views', body: 'json', answer: 'json', ifMatch: 'none', once: true },
  changeSavedView: { method: 'PATCH', path: '/saved-views/{savedView}', body: 'json', answer: 'json', ifMatch: 'required', once: false },
  deleteSavedView: { method: 'DELETE', path: '/saved-views/{savedView}', body: 'none', answer: 'none', ifMatch: 'none', once: false },
  search: { method: 'GET', path: '/search', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  listDefinitions: { method: 'GET', path: '/definitions', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  getDefinition: { method: 'GET', path: '/definitions/{kind}/{id}', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  listDefinitionVersions: { method: 'GET', path: '/definitions/{kind}/{id}/versions', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  getDefinitionVersion: { method: 'GET', path: '/definitions/{kind}/{id}/versions/{version}', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  countStanding: { method: 'GET', path: '/definitions/workflow/{id}/requests', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  listOthersDrafts: { method: 'GET', path: '/definitions/{kind}/{id}/drafts', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  listUses: { method: 'GET', path: '/uses/{kind}/{id}', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  getEffectiveWorkflow: { method: 'GET', path: '/definitions/request-type/{id}/effective', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  describeOverlay: { method: 'GET', path: '/definitions/workflow-overlay/{id}/differences', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  listDrafts: { method: 'GET', path: '/drafts', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  exportDrafts: { method: 'GET', path: '/drafts/files', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  getDraft: { method: 'GET', path: '/drafts/{kind}/{id}', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  saveDraft: { method: 'PUT', path: '/drafts/{kind}/{id}', body: 'json', answer: 'json', ifMatch: 'required', once: false },
  discardDraft: { method: 'DELETE', path: '/drafts/{kind}/{id}', body: 'none', answer: 'none', ifMatch: 'optional', once: false },
  checkDrafts: { method: 'POST', path: '/drafts/check', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  tryScenarios: { method: 'POST', path: '/drafts/scenarios', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  previewMigration: { method: 'POST', path: '/drafts/migration-preview', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  replayOnDrafts: { method: 'POST', path: '/drafts/replay', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  listSchemas: { method: 'GET', path: '/language/schemas', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  getSchema: { method: 'GET', path: '/language/schemas/{kind}', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  getLanguageKinds: { method: 'GET', path: '/language/kinds', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  getImportState: { method: 'GET', path: '/imports/{log}', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  getImportedCase: { method: 'GET', path: '/imported-case', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  countImportedJournal: { method: 'POST', path: '/imported-journal', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  listMigrations: { method: 'GET', path: '/migrations', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  startMigration: { method: 'POST', path: '/migrations', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  getMigration: { method: 'GET', path: '/migrations/{migration}', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  listMigrationConflicts: { method: 'GET', path: '/migrations/{migration}/conflicts', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  stopMigration: { method: 'POST', path: '/migrations/{migration}/stop', body: 'none', answer: 'none', ifMatch: 'none', once: false },
  resumeMigration: { method: 'POST', path: '/migrations/{migration}/resume', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  undoMigration: { method: 'POST', path: '/migrations/{migration}/undo', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  listReleases: { method: 'GET', path: '/releases', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  publish: { method: 'POST', path: '/releases', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  getRelease: { method: 'GET', path: '/releases/{release}', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  rollBack: { method: 'POST', path: '/releases/{release}/roll-back', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  listNotices: { method: 'GET', path: '/notices', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  countNotices: { method: 'GET', path: '/notices/count', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  markNotices: { method: 'POST', path: '/notices/mark', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  markAllNoticesRead: { method: 'POST', path: '/notices/mark-all-read', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  getNoticeSettings: { method: 'GET', path: '/notice-settings', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  setNoticeSetting: { method: 'PUT', path: '/notice-settings/{topic}', body: 'json', answer: 'none', ifMatch: 'none', once: false },
  resetNoticeSetting: { method: 'DELETE', path: '/notice-settings/{topic}', body: 'none', answer: 'none', ifMatch: 'none', once: false },
  listWatchers: { method: 'GET', path: '/requests/{request}/watchers', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  watchRequest: { method: 'PUT', path: '/requests/{request}/watchers/me', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  unwatchRequest: { method: 'DELETE', path: '/requests/{request}/watchers/me', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  listTime: { method: 'GET', path: '/requests/{request}/time', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  addTime: { method: 'POST', path: '/requests/{request}/time', body: 'json', answer: 'json', ifMatch: 'none', once: true },
  changeTime: { method: 'PATCH', path: '/time/{time}', body: 'json', answer: 'json', ifMatch: 'required', once: false },
  removeTime: { method: 'DELETE', path: '/time/{time}', body: 'none', answer: 'json', ifMatch: 'optional', once: false },
  listWorks: { method: 'GET', path: '/requests/{request}/works', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  addWork: { method: 'POST', path: '/requests/{request}/works', body: 'json', answer: 'json', ifMatch: 'none', once: true },
  listPrices: { method: 'GET', path: '/requests/{request}/prices', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  changeWork: { method: 'PATCH', path: '/works/{work}', body: 'json', answer: 'json', ifMatch: 'required', once: false },
  removeWork: { method: 'DELETE', path: '/works/{work}', body: 'none', answer: 'json', ifMatch: 'optional', once: false },
  listBatchForms: { method: 'GET', path: '/documents/batches/forms', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  listDocumentBatches: { method: 'GET', path: '/documents/batches', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  createDocumentBatch: { method: 'POST', path: '/documents/batches', body: 'json', answer: 'json', ifMatch: 'none', once: true },
  getDocumentBatch: { method: 'GET', path: '/documents/batches/{batch}', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  listDocumentBatchItems: { method: 'GET', path: '/documents/batches/{batch}/items', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  refreshDocumentBatch: { method: 'POST', path: '/documents/batches/{batch}/refresh', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  startDocumentBatch: { method: 'POST', path: '/documents/batches/{batch}/start', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  cancelDocumentBatch: { method: 'POST', path: '/documents/batches/{batch}/cancel', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  resumeDocumentBatch: { method: 'POST', path: '/documents/batches/{batch}/resume', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  getDocumentBatchRegistry: { method: 'GET', path: '/documents/batches/{batch}/registry.xlsx', body: 'none', answer: 'file', ifMatch: 'none', once: false },
  getDocumentBatchZip: { method: 'GET', path: '/documents/batches/{batch}/documents.zip', body: 'none', answer: 'file', ifMatch: 'none', once: false },
  getDocumentBatchPrint: { method: 'GET', path: '/documents/batches/{batch}/print.pdf', body: 'none', answer: 'file', ifMatch: 'none', once: false },
  getDocumentBatchMail: { method: 'GET', path: '/documents/batches/{batch}/mail', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  mailDocumentBatch: { method: 'POST', path: '/documents/batches/{batch}/mail', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  stopDocumentBatchMail: { method: 'DELETE', path: '/documents/batches/{batch}/mail', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  listDocumentForms: { method: 'GET', path: '/documents/forms', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  listCandidates: { method: 'GET', path: '/documents/candidates', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  checkNewDocument: { method: 'POST', path: '/documents/check', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  takeScans: { method: 'POST', path: '/documents/scans', body: 'form', answer: 'json', ifMatch: 'none', once: false },
  listScans: { method: 'GET', path: '/documents/scans', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  getScanPicture: { method: 'GET', path: '/documents/scans/{scan}/picture', body: 'none', answer: 'file', ifMatch: 'none', once: false },
  matchScan: { method: 'POST', path: '/documents/scans/{scan}/match', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  removeScan: { method: 'DELETE', path: '/documents/scans/{scan}', body: 'none', answer: 'none', ifMatch: 'none', once: false },
  listForms: { method: 'GET', path: '/requests/{request}/forms', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  listRequestDocuments: { method: 'GET', path: '/requests/{request}/documents', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  draftDocument: { method: 'POST', path: '/requests/{request}/documents', body: 'json', answer: 'json', ifMatch: 'none', once: true },
  listDocuments: { method: 'GET', path: '/documents', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  getDocument: { method: 'GET', path: '/documents/{document}', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  changeDocument: { method: 'PATCH', path: '/documents/{document}', body: 'json', answer: 'json', ifMatch: 'required', once: false },
  deleteDocument: { method: 'DELETE', path: '/documents/{document}', body: 'none', answer: 'none', ifMatch: 'optional', once: true },
  getDocumentPdf: { method: 'GET', path: '/documents/{document}/pdf', body: 'none', answer: 'file', ifMatch: 'none', once: false },
  listDocumentOpenings: { method: 'GET', path: '/documents/{document}/openings', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  printRequest: { method: 'GET', path: '/requests/{request}/printouts/{form}', body: 'none', answer: 'file', ifMatch: 'none', once: false },
  issueDocument: { method: 'POST', path: '/documents/{document}/issue', body: 'none', answer: 'json', ifMatch: 'optional', once: true },
  sendDocument: { method: 'POST', path: '/documents/{document}/send', body: 'json', answer: 'json', ifMatch: 'optional', once: true },
  signDocument: { method: 'POST', path: '/documents/{document}/sign', body: 'json', answer: 'json', ifMatch: 'optional', once: true },
  signDocumentOnScreen: { method: 'POST', path: '/documents/{document}/signature', body: 'form', answer: 'json', ifMatch: 'optional', once: true },
  signOneSided: { method: 'POST', path: '/documents/{document}/one-sided', body: 'json', answer: 'json', ifMatch: 'optional', once: true },
  closeDocument: { method: 'POST', path: '/documents/{document}/close', body: 'none', answer: 'json', ifMatch: 'optional', once: true },
  voidDocument: { method: 'POST', path: '/documents/{document}/void', body: 'json', answer: 'json', ifMatch: 'optional', once: true },
  correctDocument: { method: 'POST', path: '/documents/{document}/correct', body: 'json', answer: 'json', ifMatch: 'optional', once: true },
  receiveOriginal: { method: 'POST', path: '/documents/{document}/original', body: 'json', answer: 'json', ifMatch: 'optional', once: true },
  approveDocument: { method: 'POST', path: '/documents/{document}/approve', body: 'json', answer: 'json', ifMatch: 'optional', once: true },
  declineDocument: { method: 'POST', path: '/documents/{document}/decline', body: 'json', answer: 'json', ifMatch: 'optional', once: true },
  withdrawDocument: { method: 'POST', path: '/documents/{document}/withdraw', body: 'none', answer: 'json', ifMatch: 'optional', once: true },
  makeDocumentLink: { method: 'POST', path: '/documents/{document}/link', body: 'json', answer: 'json', ifMatch: 'optional', once: false },
  revokeDocumentLink: { method: 'DELETE', path: '/documents/{document}/link', body: 'none', answer: 'none', ifMatch: 'optional', once: false },
  previewDocumentMail: { method: 'GET', path: '/documents/{document}/mail', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  retryDocumentMail: { method: 'POST', path: '/documents/{document}/deliveries/{delivery}/retry', body: 'none', answer: 'json', ifMatch: 'optional', once: true },
  listVatRegimes: { method: 'GET', path: '/legal-entities/{entity}/vat', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  setVatRegimes: { method: 'PUT', path: '/legal-entities/{entity}/vat', body: 'json', answer: 'json', ifMatch: 'optional', once: false },
  previewPrintForm: { method: 'POST', path: '/print-forms/preview', body: 'json', answer: 'file', ifMatch: 'none', once: false },
  verifyDocument: { method: 'GET', path: '/public/documents/{code}', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  listPresence: { method: 'GET', path: '/requests/{request}/presence', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  startPresence: { method: 'POST', path: '/requests/{request}/presence/start', body: 'json', answer: 'json', ifMatch: 'none', once: true },
  stopPresence: { method: 'POST', path: '/requests/{request}/presence/stop', body: 'json', answer: 'json', ifMatch: 'none', once: true },
  listReplies: { method: 'GET', path: '/replies', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  createReply: { method: 'POST', path: '/replies', body: 'json', answer: 'json', ifMatch: 'none', once: true },
  fillReply: { method: 'GET', path: '/replies/{reply}/text', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  changeReply: { method: 'PATCH', path: '/replies/{reply}', body: 'json', answer: 'json', ifMatch: 'required', once: false },
  removeReply: { method: 'DELETE', path: '/replies/{reply}', body: 'none', answer: 'none', ifMatch: 'none', once: false },
  listSubscriptions: { method: 'GET', path: '/subscriptions', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  createSubscription: { method: 'POST', path: '/subscriptions', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  getSubscription: { method: 'GET', path: '/subscriptions/{subscription}', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  changeSubscription: { method: 'PATCH', path: '/subscriptions/{subscription}', body: 'json', answer: 'json', ifMatch: 'none', once: false },
  deleteSubscription: { method: 'DELETE', path: '/subscriptions/{subscription}', body: 'none', answer: 'none', ifMatch: 'none', once: false },
  listDeliveries: { method: 'GET', path: '/subscriptions/{subscription}/deliveries', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  rotateSubscriptionSecret: { method: 'POST', path: '/subscriptions/{subscription}/secret', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  pingSubscription: { method: 'POST', path: '/subscriptions/{subscription}/ping', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  replayDelivery: { method: 'POST', path: '/subscriptions/{subscription}/deliveries/{delivery}/replay', body: 'none', answer: 'none', ifMatch: 'none', once: false },
  listDeadLetters: { method: 'GET', path: '/dead-letters', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  retryDeadLetter: { method: 'POST', path: '/dead-letters/{delivery}/retry', body: 'none', answer: 'none', ifMatch: 'none', once: false },
  discardDeadLetter: { method: 'POST', path: '/dead-letters/{delivery}/discard', body: 'json', answer: 'none', ifMatch: 'none', once: false },
  listParkedTimers: { method: 'GET', path: '/parked-timers', body: 'none', answer: 'json', ifMatch: 'none', once: false },
  retryTimer: { method: 'POST', path: '/parked-timers/{timer}/retry', body: 'none', answer: 'none', ifMatch: 'none', once: false },
  discardTimer: { method: 'POST', path: '/parked-timers/{timer}/discard', body: 'json', answer: 'none', ifMatch: 'none', once: false },
} as const;
