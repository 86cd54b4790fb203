// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/field.h"

#include <QCoreApplication>

#include <vector>

namespace entente {

/// Fields of a kind whose records are points of series over time: one series for each owner and name.
struct SeriesFields {
    const char *name = "";  ///< text; tells series apart
    const char *at = "";    ///< whole number: the year
    const char *value = ""; ///< number
    const char *unit = "";  ///< text

    [[nodiscard]] bool isEmpty() const { return *at == '\0'; }
};

/// The description of one kind of record: the single place it is declared in. Everything generic
/// (schema, files, tables, forms, search, validation, difference, documentation) reads this.
class Kind
{
public:
    const char *name = "";        ///< singular, as in `kind:key` and as the table in the store
    const char *plural = "";      ///< as the file and on the command line
    const char *title = "";       ///< for people, singular; translate with tr()
    const char *titlePlural = ""; ///< for people, plural; translate with tr()
    const char *help = "";        ///< what such a record says; translate with tr()
    /// How people read a record that has no key: its identifying fields in braces, as "{member} in {alliance}";
    /// a first day and the fields that are not in it follow by themselves. Translate with tr().
    const char *phrase = "";
    /// Kept in the workspace only, never in the table folder (settings, saved views).
    bool internal = false;
    /// A record without a first day is not valid on any day (agreements); else it always was.
    bool needsBeginning = false;
    /// What refers to such a record and is read first, as `kind.field` in the order of reading; what else
    /// refers to it follows in the order of the catalogue.
    std::vector<const char *> relations;
    /// Empty unless its records are points of series.
    SeriesFields series;
    /// In the order of the columns in files; label, source and note come last.
    std::vector<Field> fields;

    /// A new record of this kind with every field empty and a null id.
    std::shared_ptr<Record> (*create)() = nullptr;
    /// A copy that may be changed.
    std::shared_ptr<Record> (*copy)(const Record &) = nullptr;

    /// The field called @p fieldName, or null.
    [[nodiscard]] const Field *field(QStringView fieldName) const;
    /// Position in fields, or -1.
    [[nodiscard]] int indexOf(QStringView fieldName) const;
    /// The key column; null for kinds that are identified by several fields.
    [[nodiscard]] const Field *keyField() const { return key_ < 0 ? nullptr : &fields[std::size_t(key_)]; }
    /// The field a person reads first (name or title), or null.
    [[nodiscard]] const Field *nameField() const { return name_ < 0 ? nullptr : &fields[std::size_t(name_)]; }
    /// The fields that identify a record in files, in order: the key alone where there is one.
    [[nodiscard]] const std::vector<const Field *> &identity() const { return identity_; }
    /// Whether records of this kind have a validity period.
    [[nodiscard]] bool hasPeriod() const { return from_ >= 0 || until_ >= 0; }
    /// The period as written; unbounded where the kind has none.
    [[nodiscard]] Period period(const Record &record) const;
    /// The days on which the record is valid, as far as it says so itself.
    [[nodiscard]] DayRange validity(const Record &record) const;

    /// Translates one of the texts of a description.
    [[nodiscard]] static QString tr(const char *text) { return QCoreApplication::translate("Records", text); }

    Kind() = default;
    Kind(const Kind &) = delete;
    Kind &operator=(const Kind &) = delete;
    Kind(Kind &&) = default;

    /// Completes a description: appends label, source and note, and finds the special fields.
    void finish();

private:
    int key_ = -1;
    int name_ = -1;
    int from_ = -1;
    int until_ = -1;
    std::vector<const Field *> identity_;
};

} // namespace entente
