// SPDX-License-Identifier: GPL-3.0-or-later
// Filters, columns through references, groups and audiences of a table, under random edits.
#include "model/analysis/labels.h"
#include "model/analysis/query.h"
#include "model/records/identity.h"
#include "model/records/kinds.h"
#include "model/workspace/edit.h"
#include "widgets/records/recordtablemodel.h"
#include "widgets/records/tableview.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace entente;

namespace {

/// Whether @p text has a part like @p pattern, tried in every way there is.
bool matchesFrom(QStringView pattern, QStringView text)
{
    if (pattern.isEmpty())
        return true;
    if (pattern.front() == QLatin1Char('*')) {
        for (qsizetype i = 0; i <= text.size(); ++i)
            if (matchesFrom(pattern.mid(1), text.mid(i)))
                return true;
        return false;
    }
    return !text.isEmpty() &&
           (pattern.front() == QLatin1Char('?') || pattern.front().toLower() == text.front().toLower()) &&
           matchesFrom(pattern.mid(1), text.mid(1));
}

bool isInPlainly(QStringView pattern, QStringView text)
{
    for (qsizetype i = 0; i <= text.size(); ++i)
        if (matchesFrom(pattern, text.mid(i)))
            return true;
    return false;
}

QString randomText(const QString &letters, int most)
{
    QString text;
    for (int size = *rc::gen::inRange(0, most); size > 0; --size)
        text += letters.at(*rc::gen::inRange<int>(0, int(letters.size())));
    return text;
}

} // namespace

class tst_RecordTableFilters : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Workspace> workspace_;
    std::vector<Id<Member>> members_;
    Id<Capability> capability_;
    const Theme theme_ = themeFor(ThemeName::Light);

    void fill(int count)
    {
        Edit edit = workspace_->edit(QStringLiteral("Fill"));
        for (int i = 0; i < 6; ++i) {
            Member member;
            member.key = QStringLiteral("M%1").arg(i);
            member.name = QStringLiteral("Land %1").arg(QChar(char16_t(u'a' + i % 3)));
            members_.push_back(edit.put(member));
        }
        Capability capability;
        capability.key = QStringLiteral("TANKER");
        capability_ = edit.put(capability);
        for (int i = 0; i < count; ++i)
            edit.put(contribution(QStringLiteral("K%1").arg(i), i));
        QVERIFY(edit.commit().has_value());
    }
    [[nodiscard]] Contribution contribution(const QString &key, int i) const
    {
        static const char *const words[] = {"declared", "offered", "confirmed", ""};
        Contribution record;
        record.key = key;
        record.member = members_[std::size_t(i) % members_.size()];
        record.capability = capability_;
        record.quantity = i % 7;
        record.status.word = QString::fromLatin1(words[i % 4]);
        record.period.from = PartialDate::parse(QStringLiteral("202%1").arg(i % 8)).value();
        if (i % 5 == 0)
            record.label = Label({QStringLiteral("N"),
                                  QStringLiteral("SECRET"),
                                  std::vector{members_[std::size_t(i / 5) % members_.size()].uuid},
                                  {}});
        else if (i % 5 != 1)
            record.label = Label({QStringLiteral("N"), QStringLiteral("SECRET"), std::nullopt, {}});
        return record;
    }
    [[nodiscard]] FieldPath path(const char *text) const
    {
        return FieldPath::parse(Catalogue::standard(), kindOf<Contribution>(), QString::fromLatin1(text)).value();
    }
    /// The keys that a model shows, group rows as their titles.
    static QStringList rows(const RecordTableModel &model)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts << (model.isGroupRow(row)
                          ? QStringLiteral("[%1 %2]").arg(model.groupTitle(row)).arg(model.groupCount(row))
                          : static_cast<const Contribution &>(model.record(row)).key);
        return texts;
    }
    static QStringList keys(const RecordTableModel &model)
    {
        QStringList texts = rows(model);
        texts.removeIf([](const QString &text) { return text.startsWith(QLatin1Char('[')); });
        texts.sort();
        return texts;
    }
    /// The keys of the contributions that @p passes lets through.
    template<class Passes>
    [[nodiscard]] QStringList wanted(Passes passes) const
    {
        QStringList texts;
        for (const Contribution &each : workspace_->snapshot().all<Contribution>())
            if (passes(each))
                texts << each.key;
        texts.sort();
        return texts;
    }

private slots:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        folder_ = std::make_unique<QTemporaryDir>();
        workspace_ = Workspace::create(folder_->filePath(QStringLiteral("plan.entente")), {}).value();
        members_.clear();
    }
    void cleanup() { workspace_.reset(); }

    void wildcards()
    {
        QVERIFY(rc::check("a wildcard finds what trying everything finds", [] {
            const QString pattern = randomText(QStringLiteral("aB?*"), 7);
            const QString text = randomText(QStringLiteral("abAB"), 9);
            RC_ASSERT(Wildcard(pattern).isIn(text) == isInPlainly(pattern, text));
        }));
    }

    void filters_data()
    {
        QTest::addColumn<int>("which");
        for (int i = 0; i < 9; ++i)
            QTest::addRow("%d", i) << i;
    }
    /// Each test against the same question asked of the plain struct.
    void filters()
    {
        QFETCH(int, which);
        fill(60);
        const Snapshot plan = workspace_->snapshot();
        const auto name = [&](const Contribution &each) { return plan.find(each.member)->name; };
        using Test = FilterTest;
        ColumnFilter filter;
        std::function<bool(const Contribution &)> passes;
        switch (which) {
        case 0:
            filter = {QStringLiteral("key"), Test::Contains, QStringLiteral("k1?")};
            passes = [](const Contribution &c) { return c.key.size() == 3 && c.key[1] == QLatin1Char('1'); };
            break;
        case 1:
            filter = {QStringLiteral("status"), Test::OneOf, {}, {QStringLiteral("offered"), QString()}};
            passes = [](const Contribution &c) { return c.status == u"offered" || c.status.isEmpty(); };
            break;
        case 2:
            filter = {QStringLiteral("quantity"), Test::Numbers};
            filter.least = 2;
            filter.most = 4;
            passes = [](const Contribution &c) { return *c.quantity >= 2 && *c.quantity <= 4; };
            break;
        case 3: // a year shares a day with a range that it holds
            filter = {QStringLiteral("from"), Test::Dates};
            filter.from = Day::of(2023, 5, 1);
            filter.until = Day::of(2024, 1, 1);
            passes = [](const Contribution &c) { return c.period.from.year == 2023 || c.period.from.year == 2024; };
            break;
        case 4:
            filter = {{}, Test::InForce};
            filter.until = Day::of(2022, 12, 31);
            passes = [](const Contribution &c) { return c.period.from.year <= 2022; };
            break;
        case 5:
            filter = {QStringLiteral("member"), Test::RefersTo};
            filter.records = {members_[3].uuid, members_[1].uuid};
            passes = [this](const Contribution &c) { return c.member == members_[1] || c.member == members_[3]; };
            break;
        case 6:
            filter = {{}, Test::RefersTo};
            filter.records = {members_[2].uuid};
            passes = [this](const Contribution &c) { return c.member == members_[2]; };
            break;
        case 7:
            filter = {QStringLiteral("member.name"), Test::Contains, QStringLiteral("LAND B")};
            passes = [&](const Contribution &c) { return name(c) == QLatin1String("Land b"); };
            break;
        default:
            filter = {QStringLiteral("status"), Test::Empty};
            passes = [](const Contribution &c) { return c.status.isEmpty(); };
        }
        RecordTableModel model(*workspace_, kindOf<Contribution>(), theme_);
        const QAbstractItemModelTester tester(&model);
        model.setColumnFilters({filter});
        QCOMPARE(keys(model), wanted(passes));
        QVERIFY(!keys(model).isEmpty() && keys(model).size() < 60);
        // A saved filter is the same filter.
        QCOMPARE(filterFromJson(filterToJson(filter)), std::optional<ColumnFilter>(filter));
        QVERIFY(!filterText(filter, kindOf<Contribution>(), plan, model.display()).isEmpty());
        if (filter.test == Test::Empty) {
            filter.test = Test::Filled;
            model.setColumnFilters({filter});
            QCOMPARE(keys(model), wanted([&](const Contribution &c) { return !passes(c); }));
        }
    }

    void columnsThroughReferences()
    {
        fill(12);
        RecordTableModel model(*workspace_, kindOf<Contribution>(), theme_);
        const QAbstractItemModelTester tester(&model);
        model.setPaths({path("member.name"), path("line.line")});
        const int name = model.columnOf(QStringLiteral("member.name"));
        const int lines = model.columnOf(QStringLiteral("line.line"));
        QCOMPARE(model.headerData(name, Qt::Horizontal).toString(), QStringLiteral("Member › Name"));
        QVERIFY(!model.flags(model.index(0, name)).testFlag(Qt::ItemIsEditable));
        QCOMPARE(model.index(0, name).data().toString(), QStringLiteral("Land a"));
        QVERIFY(!model.setData(model.index(0, name), QStringLiteral("x")));
        // They follow the records they lead to, forwards and back.
        Member renamed = *workspace_->snapshot().find(members_[0]);
        renamed.name = QStringLiteral("Zealand");
        LineAssessment training;
        training.contribution = {model.record(0).id};
        training.line.word = QStringLiteral("training");
        LineAssessment doctrine = training;
        doctrine.line.word = QStringLiteral("doctrine");
        Edit edit = workspace_->edit(QStringLiteral("Rename"));
        edit.put(renamed);
        edit.put(training);
        edit.put(doctrine);
        QVERIFY(edit.commit().has_value());
        QCOMPARE(model.index(0, name).data().toString(), QStringLiteral("Zealand"));
        QCOMPARE(model.index(0, lines).data().toString(), QStringLiteral("doctrine; training"));
        model.setSort({{name, Qt::DescendingOrder}});
        QCOMPARE(model.index(0, name).data().toString(), QStringLiteral("Zealand"));
        // Columns that go take their sorting with them.
        model.setPaths({});
        QVERIFY(model.sortColumns().empty());
    }

    void partiesFollowTheirAgreement()
    {
        // domain.md, "Records": a party without a beginning of its own follows its agreement.
        fill(0);
        Agreement agreement;
        agreement.key = QStringLiteral("T");
        agreement.period.from = PartialDate{2025, 1, 1};
        Party party;
        Edit edit = workspace_->edit(QStringLiteral("Make"));
        party.agreement = edit.put(agreement);
        agreement.id = party.agreement.uuid;
        party.member = members_[0];
        edit.put(party);
        QVERIFY(edit.commit().has_value());
        RecordTableModel model(*workspace_, kindOf<Party>(), theme_);
        const QAbstractItemModelTester tester(&model);
        model.setAsOf(Day::of(2024, 6, 1));
        model.setInForceOnly(true);
        QCOMPARE(model.rowCount(), 0);
        agreement.period.from = PartialDate{2024, 1, 1};
        Edit earlier = workspace_->edit(QStringLiteral("Earlier"));
        earlier.put(agreement);
        QVERIFY(earlier.commit().has_value());
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.inForceCount(), std::size_t(1));
    }

    void audiences()
    {
        fill(40);
        RecordTableModel model(*workspace_, kindOf<Contribution>(), theme_);
        const QAbstractItemModelTester tester(&model);
        model.setAsOf(Day::of(2025, 1, 1));
        const std::vector<Id<Member>> audience{members_[1]};
        const auto visible = [&] {
            return wanted([&](const Contribution &each) {
                return isReleasable(workspace_->snapshot(), each, audience, Day::of(2025, 1, 1));
            });
        };
        model.setAudience(audience, false);
        QCOMPARE(keys(model), visible());
        QVERIFY(model.withheldCount() > 0);
        QCOMPARE(model.withheldCount(), std::size_t(40 - visible().size()));
        // The default label decides what has none of its own.
        Setting standard;
        standard.key = QString::fromLatin1(settingDefaultLabel);
        standard.value = labelToStorage(Label({QStringLiteral("N"), QStringLiteral("UNCLASSIFIED"), std::nullopt, {}}));
        const auto before = visible().size();
        Edit edit = workspace_->edit(QStringLiteral("Default"));
        edit.put(standard);
        QVERIFY(edit.commit().has_value());
        QVERIFY(visible().size() > before);
        QCOMPARE(keys(model), visible());
        model.setAudience(audience, true);
        QCOMPARE(model.rowCount(), 40);
        QCOMPARE(model.withheldCount(), std::size_t(40 - visible().size()));
    }

    void folding()
    {
        fill(24);
        RecordTableModel model(*workspace_, kindOf<Contribution>(), theme_);
        const QAbstractItemModelTester tester(&model);
        model.setGroup(model.columnOf(QStringLiteral("status")));
        // Four words, six records each; the empty one last.
        QCOMPARE(model.rowCount(), 28);
        QCOMPARE(model.groupTitle(0), QStringLiteral("Status: confirmed"));
        QCOMPARE(model.groupTitle(21), QStringLiteral("Status: none"));
        const QStringList all = rows(model);
        model.setFolded(7, true);
        QCOMPARE(model.rowCount(), 22);
        QVERIFY(model.isFolded(7) && model.isGroupRow(8));
        model.setFolded(0, true);
        QCOMPARE(model.groupTitle(1), QStringLiteral("Status: declared"));
        QCOMPARE(model.shownCount(), std::size_t(24));
        model.setFolded(1, false);
        model.setFolded(0, false);
        QCOMPARE(rows(model), all);
        model.setAllFolded(true);
        QCOMPARE(model.rowCount(), 4);
        model.setAllFolded(false);
        QCOMPARE(rows(model), all);
        model.setGroup(-1);
        QCOMPARE(model.rowCount(), 24);
    }

    void views()
    {
        fill(1);
        TableView view{
            QStringLiteral("Mine"),
            {QStringLiteral("key"), QStringLiteral("member.name")},
            {{QStringLiteral("member.name"), Qt::DescendingOrder}, {QStringLiteral("key"), Qt::AscendingOrder}},
            {{QStringLiteral("key"), FilterTest::Contains, QStringLiteral("=x;\"\n")}},
            QStringLiteral("key: 1"),
            QStringLiteral("status"),
            true,
            true};
        QCOMPARE(viewFromText(viewToText(view)), std::optional<TableView>(view));
        QVERIFY(!viewFromText(QStringLiteral("{")));
        const Kind &kind = kindOf<Contribution>();
        const Uuid id = saveView(*workspace_, kind, view).value();
        QVERIFY(savedViews(workspace_->snapshot(), kind).front().view == view);
        QVERIFY(savedViews(workspace_->snapshot(), kindOf<Member>()).empty());
        // Saving under its name replaces it; another default takes its place.
        view.search.clear();
        QCOMPARE(saveView(*workspace_, kind, view).value(), id);
        TableView other{QStringLiteral("Another")};
        other.isDefault = true;
        const auto revision = workspace_->snapshot().revision();
        const Uuid otherId = saveView(*workspace_, kind, other).value();
        QCOMPARE(workspace_->snapshot().revision(), revision + 1);
        const auto views = savedViews(workspace_->snapshot(), kind);
        QCOMPARE(views.size(), std::size_t(2));
        QVERIFY(views[0].view.isDefault && !views[1].view.isDefault);
        QVERIFY(renameView(*workspace_, kind, otherId, QStringLiteral("mine")).has_error());
        QVERIFY(saveView(*workspace_, kind, TableView{QStringLiteral("  ")}).has_error());
        QVERIFY(deleteView(*workspace_, kind, otherId).has_value());
        QCOMPARE(savedViews(workspace_->snapshot(), kind).size(), std::size_t(1));
    }

    void randomEdits_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 4; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    /// Whatever happens, the rows are those of a model made anew.
    void randomEdits()
    {
        QFETCH(quint32, seed);
        fill(50);
        QRandomGenerator random(seed);
        const auto upTo = [&random](std::size_t limit) { return std::size_t(random.bounded(int(limit))); };
        RecordTableModel model(*workspace_, kindOf<Contribution>(), theme_);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setAsOf(Day::of(2024, 1, 1));
        const auto configure = [&](RecordTableModel &one, std::uint32_t how) {
            one.setPaths(how & 1U ? std::vector{path("member.name"), path("line.line")}
                                  : std::vector{path("member.name")});
            one.setSort(
                {{one.columnOf(QStringLiteral("member.name")), how & 2U ? Qt::DescendingOrder : Qt::AscendingOrder},
                 {one.columnOf(QStringLiteral("quantity")), Qt::AscendingOrder}});
            one.setGroup(how & 4U ? one.columnOf(how & 8U ? QStringLiteral("member.name") : QStringLiteral("status"))
                                  : -1);
            std::vector<ColumnFilter> filters;
            if (how & 16U)
                filters.push_back({QStringLiteral("member.name"), FilterTest::Contains, QStringLiteral("d ?")});
            if (how & 32U)
                filters.push_back({QStringLiteral("line.line"), FilterTest::Empty});
            one.setColumnFilters(filters);
            one.setAudience(how & 64U ? std::vector{members_[0]} : std::vector<Id<Member>>{}, (how & 128U) != 0);
        };
        std::uint32_t how = 0;
        for (int step = 0; step < 150; ++step) {
            if (step % 10 == 0) {
                how = random.generate() & 255U;
                configure(model, how);
            }
            Edit edit = workspace_->edit(QStringLiteral("Random"));
            switch (upTo(7)) {
            case 0: {
                Member member = *workspace_->snapshot().find(members_[upTo(members_.size())]);
                member.name = QStringLiteral("Land %1").arg(QChar(char16_t(u'a' + upTo(4))));
                edit.put(member);
                break;
            }
            case 1: {
                const Table &table = workspace_->snapshot().table(kindOf<Contribution>());
                LineAssessment line;
                line.contribution = {table.at(upTo(table.size()))->id};
                line.line.word = QString::fromLatin1(upTo(2) ? "training" : "doctrine");
                line.note = QString::number(step);
                if (references(workspace_->snapshot()).index(kindOf<LineAssessment>()).find(line) == nullptr)
                    edit.put(line);
                break;
            }
            case 2: {
                const Table &table = workspace_->snapshot().table(kindOf<Contribution>());
                if (table.size() > 20)
                    edit.remove(kindOf<Contribution>(), table.at(upTo(table.size()))->id);
                break;
            }
            case 3:
                edit.put(contribution(QStringLiteral("N%1").arg(step), int(upTo(100))));
                break;
            default: {
                const Table &table = workspace_->snapshot().table(kindOf<Contribution>());
                const RecordPtr old = table.at(upTo(table.size()));
                Contribution changed = contribution(static_cast<const Contribution &>(*old).key, int(upTo(100)));
                changed.id = old->id;
                edit.put(changed);
            }
            }
            QVERIFY(edit.commit().has_value());
            if (upTo(6) == 0 && workspace_->undoText() == QLatin1String("Random"))
                QVERIFY(workspace_->undo().has_value());
            RecordTableModel fresh(*workspace_, kindOf<Contribution>(), theme_);
            fresh.setAsOf(Day::of(2024, 1, 1));
            configure(fresh, how);
            QCOMPARE(rows(model), rows(fresh));
            QCOMPARE(model.inForceCount(), fresh.inForceCount());
            QCOMPARE(model.withheldCount(), fresh.withheldCount());
            for (int row = 0; row < model.rowCount(); ++row)
                for (int column = 0; column < model.columnCount(); ++column)
                    QCOMPARE(model.index(row, column).data(), fresh.index(row, column).data());
        }
    }
};

QTEST_MAIN(tst_RecordTableFilters)
#include "tst_recordtablefilters.moc"
