// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/fieldgroup.h"
#include "model/records/record.h"

#include <optional>
#include <type_traits>
#include <vector>

namespace entente {

/// The types a field can have; each is stored in exactly one C++ type (see FieldTraits).
enum class FieldType {
    Text,         ///< QString
    Integer,      ///< std::optional<int>
    Number,       ///< std::optional<double>
    Boolean,      ///< std::optional<bool>, written yes or no
    Date,         ///< PartialDate
    Term,         ///< Term, one word of a scale
    Reference,    ///< Id<Kind>, written as the other record's key
    References,   ///< std::vector<Id<Kind>>, written as keys separated by semicolons
    AnyReference, ///< AnyId, written kind:key
    Label,        ///< Label
};

/// One field of a kind: everything the program knows about it. Columns, forms, searching, validation
/// and the documentation of the formats are read off this.
struct Field {
    const char *name = "";  ///< column in files and in the store
    const char *title = ""; ///< for people; translate with Kind::tr()
    const char *help = "";  ///< one sentence; translate with Kind::tr()
    const char *unit = "";  ///< unit of a number, e.g. "days"; empty where it has none or it varies
    /// Of a number whose unit another field tells: the way there from the record, e.g. `capability.unit`.
    const char *unitFrom = "";
    FieldGroup group = FieldGroup::What; ///< where it stands in a form
    FieldType type = FieldType::Text;
    bool required = false;
    bool identity = false;             ///< part of what identifies the record in files
    bool longText = false;             ///< may run over several lines
    double minimum = -1e300;           ///< smallest allowed number
    double maximum = 1e300;            ///< largest allowed number
    std::vector<const char *> scale;   ///< the default words of a Term, in order
    const Kind &(*target)() = nullptr; ///< of references: the kind they point at

    /// Where the value lies inside a record of the field's kind.
    const void *(*address)(const Record &) = nullptr;

    /// The value in @p record; T must be the C++ type of the field's type, Uuid for a Reference and
    /// std::vector<Uuid> for References (a typed id is laid out as its Uuid).
    template<class T>
    [[nodiscard]] const T &get(const Record &record) const
    {
        return *static_cast<const T *>(address(record));
    }
    template<class T>
    [[nodiscard]] T &edit(Record &record) const
    {
        return *static_cast<T *>(const_cast<void *>(address(record))); // the record itself is not const
    }
    [[nodiscard]] bool isNumeric() const { return type == FieldType::Integer || type == FieldType::Number; }
    [[nodiscard]] bool isReference() const
    {
        return type == FieldType::Reference || type == FieldType::References || type == FieldType::AnyReference;
    }
};

template<class T>
const Kind &kindOf();

/// Maps the C++ type of a member to its field type and, for references, to the kind they point at.
template<class T>
struct FieldTraits;
template<>
struct FieldTraits<QString> {
    static constexpr FieldType type = FieldType::Text;
};
template<>
struct FieldTraits<std::optional<int>> {
    static constexpr FieldType type = FieldType::Integer;
};
template<>
struct FieldTraits<std::optional<double>> {
    static constexpr FieldType type = FieldType::Number;
};
template<>
struct FieldTraits<std::optional<bool>> {
    static constexpr FieldType type = FieldType::Boolean;
};
template<>
struct FieldTraits<PartialDate> {
    static constexpr FieldType type = FieldType::Date;
};
template<>
struct FieldTraits<Term> {
    static constexpr FieldType type = FieldType::Term;
};
template<>
struct FieldTraits<AnyId> {
    static constexpr FieldType type = FieldType::AnyReference;
};
template<>
struct FieldTraits<Label> {
    static constexpr FieldType type = FieldType::Label;
};
template<class T>
struct FieldTraits<Id<T>> {
    static constexpr FieldType type = FieldType::Reference;
    using Target = T;
};
template<class T>
struct FieldTraits<std::vector<Id<T>>> {
    static constexpr FieldType type = FieldType::References;
    using Target = T;
};

// Typed ids are read through their Uuid by the generic code (Field::get<Uuid>).
static_assert(sizeof(Id<Record>) == sizeof(Uuid) && std::is_standard_layout_v<Id<Record>>);

} // namespace entente
