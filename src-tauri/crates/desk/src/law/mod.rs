//! The law as it is read, asked, changed and carried in packs.

pub(crate) mod above;
pub(crate) mod asking;
pub(crate) mod carrying;
pub(crate) mod changing;
pub(crate) mod files;
pub(crate) mod lists;
pub(crate) mod pack;
pub(crate) mod pack_rows;
pub(crate) mod packs;
pub(crate) mod phrases;
pub(crate) mod reading;
pub(crate) mod taking;
pub(crate) mod talk;
pub(crate) mod trying;

use crate::core::talk::*;
use crate::listing::commands;
use talk::*;

commands! {
    /// Finds communes by name without marks, as of a day.
    ask lists::search_units(SearchUnits) -> Vec<UnitRow>;
    /// Who may receive the reports of a centre of that unit.
    ask lists::list_offices(ListOffices) -> Vec<OfficeRow>;
    /// A code list as it stands on a day.
    ask lists::list_codes(ListCodes) -> Vec<CodeRow>;
    /// The provincial decisions on allowances the program knows.
    ask lists::list_decisions(Nothing) -> Vec<DecisionRow>;
    /// An amount in words, as printed.
    ask lists::amount_in_words(AskWords) -> Words;

    /// One section of the law, with history, sources and what nobody has read yet.
    ask reading::list_law(ListLaw) -> LawPage;

    /// What a change of the law would write; nothing is kept.
    ask changing::preview_law(ChangeLaw) -> LawChanges;
    /// Keeps a change of the law until it is issued.
    act changing::change_law(ChangeLaw) -> LawChanges, undone;
    /// A file of the law, as it stands or as it was changed.
    ask changing::read_law_file(LawKey) -> LawChangeRow;
    /// Keeps a file of the law as a person edited it.
    act changing::change_law_file(ChangeLawFile) -> LawChanges, undone;

    /// Explanations this office accepted, each text once, by rule.
    ask phrases::list_accepted_explanations(Nothing) -> Vec<AcceptedRow>;

    /// Files of law in a folder, each with why it cannot stand; nothing is kept.
    ask taking::preview_law_files(LawFolder) -> LawFiles;
    /// Keeps every file of law in a folder, or none.
    act taking::take_law_files(TakeLawFiles) -> LawChanges, undone;

    /// Changes that are not issued yet.
    ask changing::list_law_changes(Nothing) -> LawChanges;
    /// Takes a change back that nothing else rests on.
    act changing::drop_law_change(LawKey) -> LawChanges, undone;

    /// Computes a decision's months for an example person before it is kept.
    ask trying::try_decision(TryDecision) -> Tried;
    /// Runs a rule over the reports held of a quarter before it is kept.
    ask trying::try_rule(TryRule) -> RuleTried;

    /// Packs of law in this book, and who works by another edition.
    ask packs::list_law_packs(Nothing) -> LawPacks;

    /// Signs the changes as a pack and copies it to the stick.
    deed carrying::issue_law_pack(IssueLawPack) -> LawPackWritten;
    /// Copies a pack to a stick and reads it back.
    deed carrying::copy_law_pack(CopyLawPack) -> LawPackWritten;
    /// Packs of law on a stick.
    ask carrying::find_law_packs(FindLawPacks) -> LawPacksFound;
    /// Takes a pack in; an older one never follows a newer one.
    deed carrying::take_law_pack(TakeLawPack) -> LawPackRow;

    /// A rate on a day, with its source.
    ask asking::ask_rate(AskRate) -> norms::Rate;
    /// What a post earns, month by month, with its reasons.
    ask asking::ask_allowance(AskAllowance) -> Tried;
    /// Months paid against what a decision grants: what is owed, what is to be taken back.
    ask asking::ask_arrears(AskArrears) -> Vec<norms::Arrear>;
    /// What a centre is entitled to in a year, each line with its act.
    ask asking::ask_entitlement(AskEntitlement) -> norms::Entitlement;
    /// A principle on a day, for the country or as a decision answers it.
    ask asking::ask_principle(AskPrinciple) -> norms::Principle;
    /// The period of a calendar that holds a day.
    ask asking::ask_period(AskPeriod) -> norms::Period;
    /// Everything that falls due between two days.
    ask asking::ask_due(AskDue) -> Vec<norms::Due>;
    /// The level a budget chapter belongs to on a day.
    ask asking::ask_chapter(AskChapter) -> norms::ChapterLevel;
    /// Every body above the centre of a commune on a day.
    ask asking::ask_offices(AskOffices) -> Vec<norms::Receiver>;
    /// The unit that bears a code on a day, and its heirs.
    ask asking::ask_unit(AskUnit) -> UnitAnswer;
    /// A text as the search sees it, and whether it is of an old encoding.
    ask asking::fold_text(AskText) -> FoldedText;
    /// Texts in Vietnamese order, people by given name.
    ask asking::sort_texts(SortTexts) -> SortedTexts;
}
