// Written by RestTypesTest out of /api/v1/openapi.json: not to be changed by hand.

/** What an operation answers when it does not refuse. */
export interface Answers {
  'DELETE /lessons/{lessonId}/practice/{blockId}': undefined;
  'DELETE /session': undefined;
  'GET /activity-pictures/{id}': string;
  'GET /attempts/{id}': AttemptPaper;
  'GET /attempts/{id}/clock': AttemptClock;
  'GET /attempts/{id}/result': AttemptResult;
  'GET /class-sessions/{id}/roll': Roll;
  'GET /completions': FeedPageFeedQueriesCompletion;
  'GET /coverage': CoverageReport;
  'GET /coverage/across': Array<CoverageReportPart>;
  'GET /coverage/changes': FeedPageFeedQueriesCoverageMove;
  'GET /coverage/files/{id}': string;
  'GET /coverage/learning': LearningFigures;
  'GET /coverage/people': PageCoveragePerson;
  'GET /coverage/people/{number}': CoverageCase;
  'GET /exams': Array<MyExam>;
  'GET /exams/{id}': MyExam;
  'GET /grades': FeedPageFeedQueriesPublishedLine;
  'GET /grades/oneroster': string;
  'GET /here': Array<CheckInsOpenSession>;
  'GET /lessons/{lessonId}/practice/{blockId}': PracticeSheet;
  'GET /lessons/{lessonId}/text': LessonText;
  'GET /openapi.json': string;
  'GET /session': SessionMe;
  'GET /session/queue/{ticket}': SessionPlace;
  'POST /attempts/{id}/hand-in': HandedIn;
  'POST /attempts/{id}/window': AttemptPaper;
  'POST /class-sessions/{id}/check-in': CheckInsHere;
  'POST /coverage/derivations': Derivation;
  'POST /coverage/people/{number}/decisions': CoverageCase;
  'POST /exams/{id}/attempts': AttemptsStarted;
  'POST /here': CheckInsHere;
  'POST /session': undefined;
  'POST /session/second': unknown;
  'PUT /attempts/{id}/answers': SavedAnswers;
  'PUT /attempts/{id}/answers/{position}': AttemptsSaved;
  'PUT /attempts/{id}/late-answers': LateKept;
  'PUT /class-sessions/{id}/marks': Roll;
  'PUT /lessons/{lessonId}/pages/{pageId}/progress': PageReport;
  'PUT /lessons/{lessonId}/practice/{blockId}': SavedDraft;
  'PUT /lessons/{lessonId}/reflections/{blockId}/draft': SavedDraft;
}

/** What an operation takes. */
export interface Bodies {
  'DELETE /lessons/{lessonId}/practice/{blockId}': undefined;
  'DELETE /session': undefined;
  'GET /activity-pictures/{id}': undefined;
  'GET /attempts/{id}': undefined;
  'GET /attempts/{id}/clock': undefined;
  'GET /attempts/{id}/result': undefined;
  'GET /class-sessions/{id}/roll': undefined;
  'GET /completions': undefined;
  'GET /coverage': undefined;
  'GET /coverage/across': undefined;
  'GET /coverage/changes': undefined;
  'GET /coverage/files/{id}': undefined;
  'GET /coverage/learning': undefined;
  'GET /coverage/people': undefined;
  'GET /coverage/people/{number}': undefined;
  'GET /exams': undefined;
  'GET /exams/{id}': undefined;
  'GET /grades': undefined;
  'GET /grades/oneroster': undefined;
  'GET /here': undefined;
  'GET /lessons/{lessonId}/practice/{blockId}': undefined;
  'GET /lessons/{lessonId}/text': undefined;
  'GET /openapi.json': undefined;
  'GET /session': undefined;
  'GET /session/queue/{ticket}': undefined;
  'POST /attempts/{id}/hand-in': AttemptsRest;
  'POST /attempts/{id}/window': AttemptsWindow;
  'POST /class-sessions/{id}/check-in': ClassSessionsDigits;
  'POST /coverage/derivations': undefined;
  'POST /coverage/people/{number}/decisions': Decision;
  'POST /exams/{id}/attempts': undefined;
  'POST /here': HereScanned;
  'POST /session': SessionCredentials;
  'POST /session/second': SessionSecondCode;
  'PUT /attempts/{id}/answers': AttemptsAnswers;
  'PUT /attempts/{id}/answers/{position}': AttemptsAnswer;
  'PUT /attempts/{id}/late-answers': AttemptsLate;
  'PUT /class-sessions/{id}/marks': ClassSessionsMarks;
  'PUT /lessons/{lessonId}/pages/{pageId}/progress': LessonProgressShown;
  'PUT /lessons/{lessonId}/practice/{blockId}': PracticeNewSheet;
  'PUT /lessons/{lessonId}/reflections/{blockId}/draft': ReflectionsDraft;
}

export type Operation = keyof Answers;

export interface AnswerSave {
  position: number;
  seq: number;
  value: AnswerValue;
}

export interface AnswerValue {
  chosen?: Array<number>;
  flagged?: boolean;
  parts?: Array<AnswerValue>;
  texts?: Array<string>;
}

export interface AttemptClock {
  deadline: string;
  lastSaveAt: string;
  serverTime: string;
  state: 'RUNNING' | 'HANDED_IN' | 'CLOSED_BY_SERVER' | 'MARKED';
}

export interface AttemptPaper {
  deadline: string;
  examId: number;
  id: number;
  lastSaveAt: string;
  minutes: number;
  questions: Array<AttemptPaperLine>;
  serverTime: string;
  startedAt: string;
  state: 'RUNNING' | 'HANDED_IN' | 'CLOSED_BY_SERVER' | 'MARKED';
  title: string;
  windowNumber: number;
}

export interface AttemptPaperLine {
  answer?: AnswerValue;
  position: number;
  question: ShownQuestion;
  savedAt?: string;
  section: string;
  seq: number;
}

export interface AttemptResult {
  attemptId: number;
  endedAt?: string;
  examId: number;
  full: number;
  lines: Array<Explained>;
  over: string;
  pass: number;
  passed?: boolean;
  points?: number;
  releaseRule: 'AT_ONCE' | 'AFTER_CLOSE' | 'BY_HAND';
  released: boolean;
  state: 'RUNNING' | 'HANDED_IN' | 'CLOSED_BY_SERVER' | 'MARKED';
  title: string;
  topics: Array<AttemptResultTopic>;
}

export interface AttemptResultReading {
  lessonId: string;
  title: string;
}

export interface AttemptResultTopic {
  all: number;
  earned: number;
  full: number;
  lessons: Array<AttemptResultReading>;
  objective: string;
  objectiveId: string;
  right: number;
  unitId: string;
  unitTitle: string;
}

export interface AttemptsAnswer {
  seq: number;
  value: AnswerValue;
  windowId: string;
}

export interface AttemptsAnswers {
  answers: Array<AnswerSave>;
  windowId: string;
}

export interface AttemptsLate {
  answers: Array<LateAnswer>;
}

export interface AttemptsRest {
  answers?: Array<AnswerSave>;
  windowId?: string;
}

export interface AttemptsSaved {
  deadline: string;
  savedAt: string;
  seq: number;
  serverTime: string;
}

export interface AttemptsStarted {
  attemptId: number;
  fresh: boolean;
}

export interface AttemptsWindow {
  windowId: string;
}

export interface CheckInsHere {
  at: string;
  late: boolean;
  out: boolean;
  sessionId: number;
}

export interface CheckInsOpenSession {
  at?: string;
  endsAt: string;
  id: number;
  leftAt?: string;
  room: string;
  section: string;
  startsAt: string;
}

export interface ClassSessionsDigits {
  code: string;
  device: string;
}

export interface ClassSessionsMark {
  personId: number;
  state?: 'PRESENT' | 'LATE' | 'LEFT_EARLY' | 'LEAVE' | 'ABSENT';
}

export interface ClassSessionsMarks {
  marks: Array<ClassSessionsMark>;
}

export interface CoverageCase {
  history: Array<CoverageCaseEntry>;
  moves: Array<CoverageCaseMove>;
  name: string;
  next: Array<'NOT_SCHEDULED' | 'IN_PROGRESS' | 'PASSED' | 'FAILED' | 'DEFERRED' | 'RESIT' | 'RETAKE' | 'EXEMPT' | 'SUSPENDED' | 'TRANSFER_PENDING' | 'WITHDRAWN'>;
  number: string;
  place: Place;
  section?: string;
  state: 'NOT_SCHEDULED' | 'IN_PROGRESS' | 'PASSED' | 'FAILED' | 'DEFERRED' | 'RESIT' | 'RETAKE' | 'EXEMPT' | 'SUSPENDED' | 'TRANSFER_PENDING' | 'WITHDRAWN';
  version: number;
}

export interface CoverageCaseEntry {
  at: string;
  by?: string;
  cause: 'PLAN' | 'ENROLMENT' | 'GRADE' | 'STATUS' | 'BY_HAND';
  document: string;
  fileId?: number;
  fileName?: string;
  from?: 'NOT_SCHEDULED' | 'IN_PROGRESS' | 'PASSED' | 'FAILED' | 'DEFERRED' | 'RESIT' | 'RETAKE' | 'EXEMPT' | 'SUSPENDED' | 'TRANSFER_PENDING' | 'WITHDRAWN';
  reason?: string;
  to: 'NOT_SCHEDULED' | 'IN_PROGRESS' | 'PASSED' | 'FAILED' | 'DEFERRED' | 'RESIT' | 'RETAKE' | 'EXEMPT' | 'SUSPENDED' | 'TRANSFER_PENDING' | 'WITHDRAWN';
}

export interface CoverageCaseMove {
  at: string;
  document: string;
  from: string;
  planChanged: boolean;
  to: string;
}

export interface CoveragePerson {
  className: string;
  college: string;
  examsPassed: number;
  hours: number;
  lessonsDone: number;
  major: string;
  name: string;
  number: string;
  planHours: number;
  since: string;
  state: 'NOT_SCHEDULED' | 'IN_PROGRESS' | 'PASSED' | 'FAILED' | 'DEFERRED' | 'RESIT' | 'RETAKE' | 'EXEMPT' | 'SUSPENDED' | 'TRANSFER_PENDING' | 'WITHDRAWN';
}

export interface CoverageReport {
  by: string;
  cohort?: number;
  items: Array<CoverageReportItem>;
  total: CoverageReportFigures;
}

export interface CoverageReportFigures {
  bound: number;
  covered: number;
  due: number;
  rate?: number;
  states: Record<string, number>;
}

export interface CoverageReportItem {
  figures: CoverageReportFigures;
  place: Place;
}

export interface CoverageReportPart {
  code?: string;
  figures: CoverageReportFigures;
  name: string;
}

export interface Decision {
  document: string;
  reason: string;
  to: 'NOT_SCHEDULED' | 'IN_PROGRESS' | 'PASSED' | 'FAILED' | 'DEFERRED' | 'RESIT' | 'RETAKE' | 'EXEMPT' | 'SUSPENDED' | 'TRANSFER_PENDING' | 'WITHDRAWN';
  version: number;
}

export interface Derivation {
  bound: number;
  byStatus: number;
  graded: number;
  left: number;
  moved: number;
  retaking: number;
  started: number;
}

export interface Explained {
  earned?: number;
  key: Array<string>;
  mine: Array<string>;
  options: Array<ExplainedOption>;
  points: number;
  position: number;
  reason: string;
  remark?: string;
  right?: boolean;
  stem: string;
  type: 'SINGLE' | 'MULTIPLE' | 'JUDGE' | 'FILL' | 'MATCH' | 'ORDER' | 'SHORT' | 'CASESET';
}

export interface ExplainedOption {
  chosen: boolean;
  html: string;
  key: boolean;
  reason: string;
}

export interface FeedPageFeedQueriesCompletion {
  items: Array<FeedQueriesCompletion>;
  more: boolean;
  next: string;
}

export interface FeedPageFeedQueriesCoverageMove {
  items: Array<FeedQueriesCoverageMove>;
  more: boolean;
  next: string;
}

export interface FeedPageFeedQueriesPublishedLine {
  items: Array<FeedQueriesPublishedLine>;
  more: boolean;
  next: string;
}

export interface FeedQueriesCompletion {
  at: string;
  college: string;
  completed: boolean;
  course: string;
  credits: number;
  document: string;
  hours: number;
  name: string;
  number: string;
  seq: number;
  state: string;
}

export interface FeedQueriesCoverageMove {
  at: string;
  cause: string;
  college: string;
  course: string;
  document: string;
  from?: string;
  major: string;
  name: string;
  number: string;
  schoolClass: string;
  seq: number;
  to: string;
}

export interface FeedQueriesPublishedLine {
  college: string;
  course: string;
  credits: number;
  document: string;
  hours: number;
  name: string;
  number: string;
  passed: boolean;
  points: number;
  publishedAt: string;
  revision: number;
  section: string;
  seq: number;
  sitting: string;
  term: string;
}

export interface HandedIn {
  attemptId: number;
  endedAt?: string;
  late: number;
  state: 'RUNNING' | 'HANDED_IN' | 'CLOSED_BY_SERVER' | 'MARKED';
}

export interface HereScanned {
  device: string;
  token: string;
}

export interface LateAnswer {
  afterSeq?: number;
  position: number;
  seq: number;
  value: AnswerValue;
  writtenAt?: string;
}

export interface LateKept {
  answers: Array<LateKeptKept>;
}

export interface LateKeptKept {
  position: number;
  seq: number;
  waiting: boolean;
}

export interface LearningFigures {
  examsPassed: number;
  hours: number;
  planHours: number;
  started: number;
  students: number;
}

export interface LessonProgressShown {
  seconds: number;
}

export interface LessonText {
  id: string;
  pages: Array<LessonTextPage>;
  title: string;
}

export interface LessonTextPage {
  html: string;
  id: string;
  title: string;
}

export interface MyExam {
  attemptId?: number;
  attemptsAllowed: number;
  closesAt: string;
  deadline?: string;
  extraPercent: number;
  full: number;
  graceSeconds: number;
  id: number;
  made: number;
  minutes: number;
  opensAt: string;
  pass: number;
  passed?: boolean;
  points?: number;
  questions: number;
  releaseRule: 'AT_ONCE' | 'AFTER_CLOSE' | 'BY_HAND';
  releasedAt?: string;
  serverTime: string;
  state?: 'RUNNING' | 'HANDED_IN' | 'CLOSED_BY_SERVER' | 'MARKED';
  title: string;
  wayRound?: boolean;
}

export interface PageCoveragePerson {
  items: Array<CoveragePerson>;
  number: number;
  size: number;
  total: number;
}

export interface PageReport {
  completed: boolean;
  read: boolean;
  seconds: number;
}

export interface Place {
  classCode?: string;
  college?: string;
  collegeCode?: string;
  major?: string;
  majorCode?: string;
  schoolClass?: string;
}

export interface PracticeNewSheet {
  number: number;
  sheet: string;
}

export interface PracticeSheet {
  number: number;
  savedAt?: string;
  sheet: string;
}

export interface Problem {
  code: string;
  detail?: string;
  errors?: Array<ProblemField>;
  requestId?: string;
  status: number;
  title: string;
  type: string;
}

export interface ProblemField {
  field: string;
  reason: string;
}

export interface ProofAsked {
  bits: number;
  challenge: string;
  code: string;
  status: number;
  title: string;
  type: string;
}

export interface ReflectionsDraft {
  number: number;
  text: string;
}

export interface Roll {
  checkOut: boolean;
  code?: string;
  headCount?: number;
  sessionId: number;
  state: 'PLANNED' | 'OPEN' | 'CLOSED' | 'CANCELLED';
  students: Array<RollLine>;
}

export interface RollLine {
  came?: string;
  marked: boolean;
  name: string;
  number: string;
  open: boolean;
  personId: number;
  sharedDevice: boolean;
  state: 'PRESENT' | 'LATE' | 'LEFT_EARLY' | 'LEAVE' | 'ABSENT';
}

export interface SavedAnswers {
  answers: Array<SavedAnswersSaved>;
  deadline: string;
  serverTime: string;
}

export interface SavedAnswersSaved {
  position: number;
  savedAt: string;
  seq: number;
}

export interface SavedDraft {
  number: number;
  savedAt: string;
}

export interface SessionCredentials {
  number: string;
  password: string;
  proof?: SessionProof;
  ticket?: string;
}

export interface SessionMe {
  mustChangePassword: boolean;
  name: string;
  number: string;
  roles: Array<string>;
}

export interface SessionPlace {
  ahead: number;
  seconds: number;
}

export interface SessionProof {
  challenge: string;
  nonce: string;
}

export interface SessionSecondCode {
  code: string;
}

export interface ShownQuestion {
  blanks: number;
  lefts: Array<string>;
  material?: string;
  options: Array<string>;
  parts: Array<ShownQuestion>;
  points?: number;
  stem: string;
  type: 'SINGLE' | 'MULTIPLE' | 'JUDGE' | 'FILL' | 'MATCH' | 'ORDER' | 'SHORT' | 'CASESET';
}
