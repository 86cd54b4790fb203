// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/fieldtext.h"

#include <QLocale>

namespace entente {

/// Writes values as people read them: numbers and dates of their locale, yes and no in their language.
/// What files and edits need is textOf().
class FieldDisplay
{
public:
    explicit FieldDisplay(const QLocale &locale = QLocale());

    /// The field's value on one line; empty for an empty value. References are keys.
    [[nodiscard]] QString text(const Field &field, const Record &record, const References &references) const;

    /// In full, with the decimals it has. Four-digit numbers stand without a group mark, so that years can be read.
    [[nodiscard]] QString number(double value) const;
    /// Year and month as written; a whole day in the locale's short form, with all four digits of the year.
    [[nodiscard]] QString date(const PartialDate &date) const;
    [[nodiscard]] QString boolean(bool value) const;
    [[nodiscard]] const QLocale &locale() const { return locale_; }
    /// The locale's short form of a date with a year of four digits, as QLocale writes formats.
    [[nodiscard]] const QString &dateFormat() const { return dateFormat_; }

private:
    QLocale locale_;
    QString dateFormat_;
};

/// @p text on one line and no longer than a cell can show.
[[nodiscard]] QString oneLine(const QString &text);

/// A title for the middle of a sentence: "Notice" becomes "notice", "GDP" stays.
[[nodiscard]] QString midSentence(const QString &title);

/// "Notice (days)": the field's title with its unit.
[[nodiscard]] QString titleWithUnit(const Field &field);

} // namespace entente
