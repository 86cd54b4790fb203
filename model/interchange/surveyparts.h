// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/survey.h"

#include <QString>

namespace entente::survey {

// How a survey is laid out; known to its writer and its reader.

/// The hidden sheet that says what survey this is: names and values.
inline constexpr const char *aboutSheet = "_survey";
/// The hidden sheet with what stood in every cell: sheet, id of the record, field, text.
inline constexpr const char *askedSheet = "_asked";
inline constexpr const char *instructionSheet = "instructions";
/// The hidden first column of every sheet: the id of the record; `new` where one can be added.
inline constexpr const char *idColumn = "_id";
inline constexpr const char *newRow = "new";
inline constexpr const char *format = "entente survey 1";
/// The hidden first row has the names of the fields, the second their titles.
inline constexpr int firstRow = 2;
inline constexpr int newRows = 25;

[[nodiscard]] inline bool isAnswer(const SurveySheet &sheet, const Field &field)
{
    for (const char *name : sheet.answers)
        if (qstrcmp(name, field.name) == 0)
            return true;
    return false;
}

/// Whether @p field of a new record is to be filled in: everything but the member itself and what only the
/// planner knows.
[[nodiscard]] inline bool isNewAnswer(const SurveySheet &sheet, const Field &field)
{
    return isAnswer(sheet, field) || field.identity ||
           (field.required && field.type == FieldType::Reference && &field.target() != &kindOf<Member>());
}

} // namespace entente::survey
