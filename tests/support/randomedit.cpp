// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/randomedit.h"

#include "model/records/kinds.h"

namespace entente::test {

namespace {

class Editor
{
public:
    Editor(const Snapshot &plan, std::mt19937 &random) : plan_(plan), random_(random) {}

    ChangeSet make()
    {
        ChangeSet changes;
        for (int i = 1 + below(3); i > 0; --i) {
            const auto &kinds = plan_.catalogue().kinds();
            const Kind &kind = *kinds[std::size_t(below(int(kinds.size())))];
            const RecordPtr before = anyOf(kind);
            if (!before && &kind == &kindOf<Setting>()) {
                auto setting = std::make_shared<Setting>();
                setting->id = Uuid::create();
                setting->key = below(2) == 0 ? QStringLiteral("label.default") : QStringLiteral("label.levels");
                setting->value = text(QLatin1String("value"));
                changes.put(kind, setting);
                continue;
            }
            if (!before || std::any_of(changes.changes.begin(), changes.changes.end(),
                                       [&](const Change &change) { return change.id == before->id; }))
                continue;
            const int what = below(10);
            if (what == 0) {
                changes.remove(kind, before);
                continue;
            }
            const std::shared_ptr<Record> after = kind.copy(*before);
            if (what == 1)
                after->id = Uuid::create();
            for (int fields = 1 + below(2); fields > 0; --fields)
                vary(kind.fields[std::size_t(below(int(kind.fields.size())))], *after);
            if (&kind == &kindOf<Dependency>() && below(6) == 0)
                static_cast<Dependency &>(*after).on = static_cast<Dependency &>(*after).dependent;
            changes.put(kind, after, what == 1 ? nullptr : before);
        }
        return changes;
    }

private:
    int below(int limit) { return int(random_() % std::uint32_t(limit)); }

    RecordPtr anyOf(const Kind &kind)
    {
        const Table &table = plan_.table(kind);
        return table.size() == 0 ? nullptr : table.at(std::size_t(below(int(table.size()))));
    }
    Uuid anyId(const Kind &kind)
    {
        const RecordPtr record = below(8) == 0 ? nullptr : anyOf(kind);
        return record ? record->id : below(2) == 0 ? Uuid{} : Uuid::create();
    }
    PartialDate date()
    {
        if (below(4) == 0)
            return {};
        return {std::int16_t(2020 + below(4)), std::uint8_t(below(3)), 0};
    }
    Label label()
    {
        if (below(3) == 0)
            return {};
        const QString levels[] = {QStringLiteral("UNCLASSIFIED"), QStringLiteral("SECRET"), QStringLiteral("COSMIC")};
        Label::Parts parts{QStringLiteral("NATO"), levels[below(3)], std::nullopt, {}};
        if (below(2) == 0)
            parts.releasableTo = std::vector<Uuid>{anyId(kindOf<Member>()), anyId(kindOf<Alliance>())};
        return Label(parts);
    }

    /// Names that differ by a letter or an accent, scales and words, keys of settings: what rules go by.
    QString text(QLatin1String field)
    {
        const auto oneOf = [this](const QStringList &texts) { return texts[below(int(texts.size()))]; };
        if (field == u"name" || field == u"title")
            return oneOf({{},
                          QStringLiteral("Northern winter"),
                          QStringLiteral("Northern wintter"),
                          QStringLiteral("northern w\u00ednter"),
                          QStringLiteral("Southern winter")});
        if (field == u"scale")
            return oneOf(
                {QStringLiteral("contribution.status"), QStringLiteral("agreement.type"), QStringLiteral("x.y")});
        if (field == u"word")
            return oneOf({QStringLiteral("pledged"), QStringLiteral("declared"), QStringLiteral("treaty")});
        if (field == u"key" && below(3) != 0)
            return QString::number(random_());
        if (field == u"value")
            return oneOf({{},
                          QStringLiteral("NATO/SECRET"),
                          QStringLiteral("NATO/UNCLASSIFIED"),
                          QStringLiteral("NATO: SECRET < UNCLASSIFIED < COSMIC")});
        return oneOf({{},
                      QStringLiteral("A"),
                      QStringLiteral("B"),
                      QStringLiteral("label.default"),
                      QStringLiteral("label.levels")});
    }

    void vary(const Field &field, Record &record)
    {
        switch (field.type) {
        case FieldType::Text:
            field.edit<QString>(record) = text(QLatin1String(field.name));
            break;
        case FieldType::Integer:
            field.edit<std::optional<int>>(record) = below(4) == 0 ? std::nullopt
                                                     : QLatin1String("year") == QLatin1String(field.name)
                                                         ? std::optional(2020 + below(5))
                                                         : std::optional(below(5) - 1);
            break;
        case FieldType::Number:
            field.edit<std::optional<double>>(record) =
                below(4) == 0 ? std::nullopt : std::optional(below(9) == 0 ? 2e15 : below(5) * 0.5);
            break;
        case FieldType::Boolean:
            field.edit<std::optional<bool>>(record) = below(2) == 0;
            break;
        case FieldType::Date:
            field.edit<PartialDate>(record) = date();
            break;
        case FieldType::Term:
            field.edit<Term>(record).word =
                field.scale.empty() || below(5) == 0
                    ? QStringLiteral("pledged")
                    : QString::fromLatin1(field.scale[std::size_t(below(int(field.scale.size())))]);
            break;
        case FieldType::Reference:
            field.edit<Uuid>(record) = anyId(field.target());
            break;
        case FieldType::References:
            field.edit<std::vector<Uuid>>(record) = {};
            for (int i = below(3); i > 0; --i)
                field.edit<std::vector<Uuid>>(record).push_back(anyId(field.target()));
            break;
        case FieldType::AnyReference: {
            const auto &kinds = plan_.catalogue().kinds();
            const Kind &kind = below(2) == 0 ? kindOf<Member>() : *kinds[std::size_t(below(int(kinds.size())))];
            field.edit<AnyId>(record) = {&kind, anyId(kind)};
            break;
        }
        case FieldType::Label:
            record.label = label();
            break;
        }
    }

    const Snapshot &plan_;
    std::mt19937 &random_;
};

} // namespace

ChangeSet randomEdit(const Snapshot &plan, std::mt19937 &random)
{
    return Editor(plan, random).make();
}

} // namespace entente::test
