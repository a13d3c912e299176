import { importCustomers, newDossier, redoLast, undoLast } from './binder-commands';
import { newOffer } from './calculation-commands';
import { complaint, followUp, goToComplaints, openCustomer } from './care-commands';
import { enterAbsence } from './calendar-commands';
import type { Command } from './command';
import { nextDivider, previousDivider } from './divider-commands';
import {
  addNote,
  closeDossier,
  deleteDossier,
  emptyBin,
  eraseOpenPerson,
  exportOpenPerson,
  fileAndNext,
  logContact,
  reopenClosed,
  takeOutOfBin,
} from './dossier-commands';
import { addFiles } from './document-commands';
import { dealOutEvenly, drawFirstCalls, goToDealOut, rebalanceDay, spreadDossiers } from './plan-commands';
import { goToCalculations, goToDocuments, goToFilledForms } from './list-commands';
import { chooseOutcome, ticksToLog, togglePromise, turnPlaybook } from './log-commands';
import { markEvery, markOverdue, markSection, unmark } from './marking-commands';
import { moveByHand, moveDossier } from './moving-commands';
import { enterFromPaper, printCommands } from './print-commands';
import { changePromise, goToNotReached, goToPromises } from './promise-commands';
import { backToOwnBinder, openSampleBinder, removeSample } from './sample-commands';
import { backUpNow, checkStored, goToStorage, restoreFromBackup } from './storage-commands';
import {
  goToBin,
  goToBinder,
  goToClosed,
  goToHistory,
  goToPile,
  goToReview,
  goToSettings,
  goToToday,
  goToWorkload,
  nextDay,
  nextDossier,
  openDivider,
  previousDay,
  previousDossier,
  putBackLookedUp,
  search,
  showKeys,
} from './view-commands';
import { changeEstimate, newSheet } from './work-commands';

/** Every command of the app, in the order of the menus. */
export const allCommands: readonly Command[] = [
  newDossier,
  newSheet,
  importCustomers,
  openSampleBinder,
  backToOwnBinder,
  removeSample,
  backUpNow,
  restoreFromBackup,
  checkStored,
  ...printCommands,
  enterAbsence,
  undoLast,
  redoLast,
  markEvery,
  markSection,
  markOverdue,
  unmark,
  emptyBin,
  search,
  goToToday,
  goToBinder,
  goToPile,
  goToDealOut,
  goToWorkload,
  goToReview,
  goToClosed,
  goToBin,
  goToHistory,
  goToPromises,
  goToNotReached,
  goToComplaints,
  goToSettings,
  goToStorage,
  previousDay,
  nextDay,
  openDivider,
  previousDivider,
  nextDivider,
  nextDossier,
  previousDossier,
  putBackLookedUp,
  logContact,
  chooseOutcome,
  togglePromise,
  turnPlaybook,
  ticksToLog,
  changePromise,
  fileAndNext,
  enterFromPaper,
  addNote,
  openCustomer,
  followUp,
  complaint,
  goToDocuments,
  addFiles,
  goToCalculations,
  newOffer,
  goToFilledForms,
  moveDossier,
  moveByHand,
  rebalanceDay,
  spreadDossiers,
  dealOutEvenly,
  drawFirstCalls,
  changeEstimate,
  closeDossier,
  reopenClosed,
  deleteDossier,
  takeOutOfBin,
  exportOpenPerson,
  eraseOpenPerson,
  showKeys,
];
