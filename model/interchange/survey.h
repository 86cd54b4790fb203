// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/exportformats.h"
#include "model/interchange/importplan.h"
#include "model/records/kinds.h"

namespace entente {

/// What a member is asked about the records of one kind.
struct SurveySheet {
    const Kind *kind = nullptr;
    std::vector<const char *> answers; ///< the fields to be filled in; none is a reference or identifies a record
    bool takesNew = false;             ///< whether the member may add records
};

/// The sheets of a survey, in their order. The one place that says what is asked.
[[nodiscard]] const std::vector<SurveySheet> &surveySheets();

/// Whether records of @p kind concern one member each: they have to name it, or a record that does.
[[nodiscard]] bool concernsMember(const Kind &kind);

/// The records of the survey's kinds that concern @p member.
[[nodiscard]] std::vector<AnyId> surveyRecords(const Snapshot &plan, const Id<Member> &member);

/// A workbook for @p member with only what concerns it: instructions in plain words, and a sheet for each of
/// surveySheets(). Cells are locked (without a password) but for the fields to answer, which are tinted;
/// below the contributions are rows for new ones. Hidden sheets remember what was asked.
/// @param visible the plan as that member may see it; see forAudience()
/// Errors: NotFound when there is no such member in @p visible; those of XlsxFile; Cancelled.
[[nodiscard]] Result<QByteArray> surveyAsXlsx(const Snapshot &visible, const Id<Member> &member,
                                              const ExportDetails &details, Job &job);
/// Writes surveyAsXlsx() to the file @p path, which keeps its old content when that fails.
[[nodiscard]] Result<> writeSurvey(const Snapshot &visible, const Id<Member> &member, const ExportDetails &details,
                                   const QString &path, Job &job);

struct Workbook;

/// Whether @p workbook is a survey that came back.
[[nodiscard]] bool isSurvey(const Workbook &workbook);

/// What a survey that came back would change, as rows for planImport(): of the answers those that differ from
/// what was asked, and the new contributions. Anything else that differs is refused by cell. An answer to
/// something that has meanwhile changed in @p plan is taken, with a warning.
/// Errors: BadInput when the workbook is not of a survey of this plan.
[[nodiscard]] Result<ImportInput> readSurvey(const Workbook &workbook, const QString &file, const Snapshot &plan);

} // namespace entente
