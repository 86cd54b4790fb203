// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/snapshot.h"

#include <QLocale>

namespace entente {

/// Records that refer to one record through one field of one kind.
struct Relation {
    const Kind *kind = nullptr;   ///< of the records
    const Field *field = nullptr; ///< the field that refers
    std::vector<RecordPtr> records;

    /// Whether a record of the kind cannot be without what it refers to here: then a list of them makes and
    /// deletes records; else it only makes records refer here, or no more.
    [[nodiscard]] bool owns() const { return field->required || field->identity; }
};

/// What refers to @p record: first what its kind declares to be read first, with nothing in it too, then
/// the rest in the order of the catalogue. Looks through every record that could refer: some
/// milliseconds for a hundred thousand.
[[nodiscard]] std::vector<Relation> relationsOf(const Snapshot &plan, const AnyId &record);

/// One record of a relation as a line says it.
struct RelationLine {
    AnyId record; ///< the record that refers
    AnyId shown;  ///< what the line leads to: the record, or what stands at the other end of it
    QString name;
    QString detail; ///< its other fields: status, quantity, period
    bool inForce = true;

    friend bool operator==(const RelationLine &, const RelationLine &) = default;
};

/// The lines of @p relation, by name. A record without a key, such as a party, is shown as what it leads to.
[[nodiscard]] std::vector<RelationLine> relationLines(const Snapshot &plan, const Relation &relation,
                                                      const QLocale &locale, std::optional<Day> asOf);

/// A title for the relation: "Parties", or "Provisions, from member" where a kind refers through several fields.
[[nodiscard]] QString relationTitle(const Relation &relation, const Kind &target);

/// Where @p record refers to @p target through another field still, or how many other records do:
/// what would dangle if it went.
[[nodiscard]] qint64 referenceCount(const Snapshot &plan, const AnyId &record);

/// One series over time among the records of a relation (see SeriesFields).
struct Series {
    QString name;
    QString unit;                               ///< of the last value
    std::vector<std::pair<int, double>> points; ///< year and value, by year
};

/// The series of @p records of @p kind, by name; without those that have no value.
[[nodiscard]] std::vector<Series> seriesOf(const Kind &kind, const std::vector<RecordPtr> &records);

} // namespace entente
