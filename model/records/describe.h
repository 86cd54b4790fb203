// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/kind.h"

#include <initializer_list>
#include <utility>

namespace entente {

/// Builds the description of the kind T, in the one function kindOf<T>() that declares it:
/// @code
/// template<> const Kind &kindOf<Target>()
/// {
///     static const Kind kind = Describe<Target>("target", "targets")
///         .titled(QT_TRANSLATE_NOOP("Records", "Target"), QT_TRANSLATE_NOOP("Records", "Targets"))
///         .help(QT_TRANSLATE_NOOP("Records", "The part of a requirement apportioned to a member."))
///         .key<&Target::key>()
///         .field<&Target::member>("member", QT_TRANSLATE_NOOP("Records", "Member")).required()
///         .period<&Target::period>()
///         .done();
///     return kind;
/// }
/// @endcode
/// Calls after field() say more about that field.
template<class T>
class Describe
{
public:
    Describe(const char *name, const char *plural)
    {
        kind_.name = name;
        kind_.plural = plural;
        kind_.create = []() -> std::shared_ptr<Record> { return std::make_shared<T>(); };
        kind_.copy = [](const Record &record) -> std::shared_ptr<Record> {
            return std::make_shared<T>(static_cast<const T &>(record));
        };
    }

    Describe &&titled(const char *singular, const char *plural) &&
    {
        kind_.title = singular;
        kind_.titlePlural = plural;
        return std::move(*this);
    }
    /// How a record without a key reads; see Kind::phrase.
    Describe &&phrase(const char *text) &&
    {
        kind_.phrase = text;
        return std::move(*this);
    }
    Describe &&internal() &&
    {
        kind_.internal = true;
        return std::move(*this);
    }
    /// Of the last field, or of the kind before any field.
    Describe &&help(const char *text) &&
    {
        (kind_.fields.empty() ? kind_.help : last().help) = text;
        return std::move(*this);
    }
    /// What is read first of all that refers to such a record: `kind.field` in the order of reading.
    Describe &&relations(std::initializer_list<const char *> fields) &&
    {
        kind_.relations = fields;
        return std::move(*this);
    }
    /// Its records are points of series over time.
    Describe &&series(SeriesFields fields) &&
    {
        kind_.series = fields;
        return std::move(*this);
    }
    template<auto Member>
    Describe &&key() &&
    {
        return std::move(*this)
            .template field<Member>("key", QT_TRANSLATE_NOOP("Records", "Key"))
            .help(QT_TRANSLATE_NOOP("Records", "Short name, unique among records of this kind."))
            .required()
            .identity();
    }
    template<auto Member>
    Describe &&field(const char *name, const char *title) &&
    {
        using Value = std::remove_cvref_t<decltype(std::declval<T>().*Member)>;
        add<Value>(name, title,
                   [](const Record &record) -> const void * { return &(static_cast<const T &>(record).*Member); });
        return std::move(*this);
    }
    /// The two fields `from` and `until`.
    template<auto Member>
    Describe &&period() &&
    {
        add<PartialDate>("from", QT_TRANSLATE_NOOP("Records", "From"), [](const Record &record) -> const void * {
            return &(static_cast<const T &>(record).*Member).from;
        });
        last().help = QT_TRANSLATE_NOOP("Records", "First day; empty for unbounded.");
        last().group = FieldGroup::When;
        add<PartialDate>("until", QT_TRANSLATE_NOOP("Records", "Until"), [](const Record &record) -> const void * {
            return &(static_cast<const T &>(record).*Member).until;
        });
        last().help = QT_TRANSLATE_NOOP("Records", "Last day covered; empty for unbounded.");
        last().group = FieldGroup::When;
        return std::move(*this);
    }
    Describe &&required() &&
    {
        last().required = true;
        return std::move(*this);
    }
    Describe &&identity() &&
    {
        last().identity = true;
        return std::move(*this);
    }
    /// The field `from` belongs to what identifies the record.
    Describe &&fromIsIdentity() &&
    {
        kind_.fields[kind_.fields.size() - 2].identity = true;
        return std::move(*this);
    }
    /// Without a first day a record of this kind is not valid.
    Describe &&neverWithoutBeginning() &&
    {
        kind_.needsBeginning = true;
        return std::move(*this);
    }
    Describe &&longText() &&
    {
        last().longText = true;
        return std::move(*this);
    }
    /// Where the last field stands in a form; without it among what the record is.
    Describe &&in(FieldGroup group) &&
    {
        last().group = group;
        return std::move(*this);
    }
    /// The unit of the last field is told by another one, e.g. `capability.unit`.
    Describe &&unitFrom(const char *path) &&
    {
        last().unitFrom = path;
        return std::move(*this);
    }
    Describe &&unit(const char *text) &&
    {
        last().unit = text;
        return std::move(*this);
    }
    Describe &&range(double minimum, double maximum = 1e300) &&
    {
        last().minimum = minimum;
        last().maximum = maximum;
        return std::move(*this);
    }
    /// The default words of a Term, in their order.
    Describe &&scale(std::initializer_list<const char *> words) &&
    {
        last().scale = words;
        return std::move(*this);
    }
    [[nodiscard]] Kind done() &&
    {
        kind_.finish();
        return std::move(kind_);
    }

private:
    Field &last() { return kind_.fields.back(); }

    template<class Value>
    void add(const char *name, const char *title, const void *(*address)(const Record &))
    {
        Field field;
        field.name = name;
        field.title = title;
        field.type = FieldTraits<Value>::type;
        if constexpr (requires { typename FieldTraits<Value>::Target; })
            field.target = &kindOf<typename FieldTraits<Value>::Target>;
        field.address = address;
        kind_.fields.push_back(std::move(field));
    }

    Kind kind_;
};

} // namespace entente
