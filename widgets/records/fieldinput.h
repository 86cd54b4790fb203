// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/result.h"
#include "model/records/snapshot.h"
#include "widgets/records/fielddisplay.h"

#include <QCoreApplication>
#include <QStringList>

namespace entente {

/// What people type into a field and how it is read: the way from the hand to the form in files, which
/// setText() then checks. Forms, tables and whatever else takes typed values read them here.
class FieldInput
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    /// Keeps @p plan. @p kind must outlive it.
    FieldInput(const Kind &kind, Snapshot plan, const QLocale &locale = QLocale());

    /// The day that relative dates count from where a field is empty.
    void setAsOf(Day day) { asOf_ = day; }

    /// @p typed in the form of files:
    /// numbers with the locale's decimal mark or a point; dates as `2026`, `2026-03`, ISO, or a day as
    /// the locale writes it, such as `1 Mar 2026`; yes and no in the reader's language; references by key
    /// in any case, or by the beginning of a name that only one record has.
    /// A date may also be a step such as `+3y` (see relativeDate()) from the date in @p own, else from the
    /// as-of day.
    /// Errors: BadInput when a date is none, or a reference fits none or several records.
    [[nodiscard]] Result<QString> toFileText(const Field &field, const QString &typed,
                                             const Record *own = nullptr) const;

    /// toFileText() with @p record's own date, put into @p record. Errors: also those of setText().
    Result<> put(const Field &field, Record &record, const QString &typed) const;

    /// The field's value as an editor begins with it: numbers with the locale's decimal mark and without
    /// groups, dates as written, the rest as in files.
    [[nodiscard]] QString startText(const Field &field, const Record &record) const;

    /// Words that a Term may take: the description's, then the plan's own.
    [[nodiscard]] QStringList words(const Field &field) const;

    [[nodiscard]] const Kind &kind() const { return kind_; }
    [[nodiscard]] const Snapshot &plan() const { return plan_; }
    [[nodiscard]] const FieldDisplay &display() const { return display_; }

private:
    [[nodiscard]] Result<QString> dateText(const Field &field, const QString &typed, const Record *own) const;
    [[nodiscard]] QString numberText(const QString &typed) const;
    [[nodiscard]] Result<QString> keyOf(const Kind &target, const QString &typed) const;

    const Kind &kind_;
    Snapshot plan_;
    FieldDisplay display_;
    std::optional<Day> asOf_;
};

} // namespace entente
