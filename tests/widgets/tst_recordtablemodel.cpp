// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/describe.h"
#include "model/records/identity.h"
#include "model/records/kinds.h"
#include "model/workspace/edit.h"
#include "widgets/records/recordtablemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace entente;

namespace {

/// A kind that the product does not have: a table for it needs nothing but this.
struct Depot : Record {
    QString key;
    QString name;
    Id<Member> owner;
    std::optional<double> stock;
    std::optional<bool> guarded;
    Period period;
};

} // namespace

namespace entente {

template<>
const Kind &kindOf<Depot>()
{
    static const Kind kind = Describe<Depot>("depot", "depots")
                                 .titled("Depot", "Depots")
                                 .help("A place where things are kept.")
                                 .key<&Depot::key>()
                                 .field<&Depot::name>("name", "Name")
                                 .field<&Depot::owner>("owner", "Owner")
                                 .field<&Depot::stock>("stock", "Stock")
                                 .unit("tonnes")
                                 .range(0)
                                 .field<&Depot::guarded>("guarded", "Guarded")
                                 .period<&Depot::period>()
                                 .done();
    return kind;
}

} // namespace entente

class tst_RecordTableModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void headersComeFromTheDescription();
    void displays();
    void setDataWritesAnEdit();
    void setDataRefuses_data();
    void setDataRefuses();
    void missingRequiredIsRefused();
    void smallEditsDoNotReset();
    void changedRowMovesIntoPlace();
    void referencesFollowTheirKeys();
    void selectionFollowsSorting();
    void inForce();
    void searchFollowsNames();
    void manyChangesReset();
    void randomEdits_data();
    void randomEdits();
    void madeUpKind();
    void readOnlyIsNotEditable();

private:
    void fill(int contributions);
    [[nodiscard]] int column(const char *name) const
    {
        return kindOf<Contribution>().indexOf(QString::fromLatin1(name));
    }
    [[nodiscard]] QModelIndex cell(const RecordTableModel &model, int row, const char *name) const
    {
        return model.index(row, model.kind().indexOf(QString::fromLatin1(name)));
    }
    /// The rows are what a fresh model would show.
    static void compareWithFresh(const RecordTableModel &model);

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Workspace> workspace_;
    std::vector<Id<Member>> members_;
    Id<Capability> capability_;
    const Theme theme_ = themeFor(ThemeName::Light);
};

void tst_RecordTableModel::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    folder_ = std::make_unique<QTemporaryDir>();
    Workspace::Options options;
    options.schema = Schema::current(Catalogue::standard().with(kindOf<Depot>()));
    workspace_ = Workspace::create(folder_->filePath(QStringLiteral("plan.entente")), options).value();
}

void tst_RecordTableModel::cleanup()
{
    workspace_.reset();
    members_.clear();
}

void tst_RecordTableModel::fill(int contributions)
{
    Edit edit = workspace_->edit(QStringLiteral("Fill"));
    for (int i = 0; i < 6; ++i) {
        Member member;
        member.key = QStringLiteral("M%1").arg(i);
        member.name = QStringLiteral("Land %1").arg(QChar(u'a' + i));
        members_.push_back(edit.put(member));
    }
    Framework framework;
    framework.key = QStringLiteral("F");
    Capability capability;
    capability.framework = edit.put(framework);
    capability.key = QStringLiteral("TANKER");
    capability_ = edit.put(capability);
    for (int i = 0; i < contributions; ++i) {
        Contribution record;
        record.key = QStringLiteral("K%1").arg(i);
        record.member = members_[std::size_t(i) % members_.size()];
        record.capability = capability_;
        record.quantity = (i * 7) % 10;
        record.period.from = PartialDate::parse(QStringLiteral("20%1").arg(20 + i % 10)).value();
        record.period.until = record.period.from;
        edit.put(record);
    }
    const auto done = edit.commit();
    QVERIFY2(done.has_value(), qPrintable(done.has_error() ? done.error().message() : QString()));
}

void tst_RecordTableModel::compareWithFresh(const RecordTableModel &model)
{
    RecordTableModel fresh(model.workspace(), model.kind(), model.theme());
    if (model.asOf())
        fresh.setAsOf(*model.asOf());
    fresh.setSearch(model.filter().text);
    fresh.setInForceOnly(model.isInForceOnly());
    fresh.setSort(model.sortColumns());
    QCOMPARE(model.rowCount(), fresh.rowCount());
    QCOMPARE(model.inForceCount(), fresh.inForceCount());
    for (int row = 0; row < model.rowCount(); ++row) {
        QCOMPARE(&model.record(row), &fresh.record(row));
        QCOMPARE(model.rowOf(model.record(row).id), row);
    }
}

void tst_RecordTableModel::headersComeFromTheDescription()
{
    const RecordTableModel model(*workspace_, kindOf<Contribution>(), theme_);
    QCOMPARE(model.columnCount(), int(kindOf<Contribution>().fields.size()));
    QCOMPARE(model.headerData(column("notice_days"), Qt::Horizontal).toString(), QStringLiteral("Notice (days)"));
    QCOMPARE(model.headerData(model.columnCount() - 3, Qt::Horizontal).toString(), QStringLiteral("Label"));
    QCOMPARE(model.headerData(model.columnCount() - 1, Qt::Horizontal).toString(), QStringLiteral("Note"));
}

void tst_RecordTableModel::displays()
{
    fill(2);
    Edit edit = workspace_->edit(QStringLiteral("Values"));
    Contribution record = *workspace_->snapshot().all<Contribution>().begin();
    record.quantity = 12345.5;
    record.noticeDays = 2030;
    record.period = {PartialDate::parse(u"2026-03").value(), PartialDate::parse(u"2027-03-01").value()};
    record.note = QStringLiteral("two\nlines");
    edit.put(record);
    QVERIFY(edit.commit().has_value());

    const RecordTableModel model(*workspace_, kindOf<Contribution>(), theme_);
    const int row = model.rowOf(record.id);
    QCOMPARE(cell(model, row, "quantity").data().toString(), QStringLiteral("12,345.5"));
    QCOMPARE(cell(model, row, "quantity").data(Qt::EditRole).toString(), QStringLiteral("12345.5"));
    QCOMPARE(cell(model, row, "quantity").data(Qt::TextAlignmentRole).toInt(), int(Qt::AlignRight | Qt::AlignVCenter));
    QCOMPARE(cell(model, row, "notice_days").data().toString(), QStringLiteral("2030"));
    QCOMPARE(cell(model, row, "from").data().toString(), QStringLiteral("2026-03"));
    QCOMPARE(cell(model, row, "until").data().toString(), QStringLiteral("01/03/2027"));
    QCOMPARE(cell(model, row, "member").data().toString(), QStringLiteral("M0"));
    QVERIFY(cell(model, row, "member").data(Qt::ToolTipRole).toString().contains(QLatin1String("M0 Land a")));
    QCOMPARE(cell(model, row, "note").data().toString(), QStringLiteral("two lines"));
    QCOMPARE(cell(model, row, "note").data(RecordTableModel::FullTextRole).toString(), QStringLiteral("two\nlines"));
    QCOMPARE(cell(model, row, "key").data(RecordTableModel::IdRole).toByteArray(), record.id.toBytes());
    QCOMPARE(cell(model, row, "key").data(RecordTableModel::KindRole).toString(), QStringLiteral("contribution"));
}

void tst_RecordTableModel::setDataWritesAnEdit()
{
    fill(3);
    RecordTableModel model(*workspace_, kindOf<Contribution>(), theme_);
    const QAbstractItemModelTester tester(&model);
    QVERIFY(model.setData(cell(model, 0, "quantity"), QStringLiteral("42.5")));
    QCOMPARE(cell(model, 0, "quantity").data().toString(), QStringLiteral("42.5"));
    QCOMPARE(workspace_->undoText(), QStringLiteral("Change quantity of K0"));
    QVERIFY(model.setData(cell(model, 0, "member"), QStringLiteral("M5")));
    QVERIFY(workspace_->undo().has_value());
    QCOMPARE(cell(model, 0, "member").data().toString(), QStringLiteral("M0"));
    QVERIFY(workspace_->undo().has_value());
    QCOMPARE(cell(model, 0, "quantity").data().toString(), QStringLiteral("0"));

    // The same value again is no edit.
    const auto revision = workspace_->snapshot().revision();
    QVERIFY(model.setData(cell(model, 0, "quantity"), QStringLiteral("0")));
    QCOMPARE(workspace_->snapshot().revision(), revision);
}

void tst_RecordTableModel::setDataRefuses_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("no number") << QStringLiteral("quantity") << QStringLiteral("many");
    QTest::newRow("out of range") << QStringLiteral("quantity") << QStringLiteral("-1");
    QTest::newRow("no date") << QStringLiteral("from") << QStringLiteral("2026-13");
    QTest::newRow("no such member") << QStringLiteral("member") << QStringLiteral("XXX");
    QTest::newRow("no such word") << QStringLiteral("status") << QStringLiteral("maybe");
    QTest::newRow("taken key") << QStringLiteral("key") << QStringLiteral("K1");
    QTest::newRow("required") << QStringLiteral("member") << QString();
}

void tst_RecordTableModel::setDataRefuses()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    fill(3);
    RecordTableModel model(*workspace_, kindOf<Contribution>(), theme_);
    const QSignalSpy failures(&model, &RecordTableModel::failed);
    const QModelIndex index = model.index(0, kindOf<Contribution>().indexOf(field));
    const QString before = index.data().toString();
    const auto revision = workspace_->snapshot().revision();
    QVERIFY(!model.setData(index, text));
    QCOMPARE(failures.size(), 1);
    QVERIFY(!model.lastError().what.isEmpty());
    QCOMPARE(index.data().toString(), before);
    QCOMPARE(workspace_->snapshot().revision(), revision);
    QVERIFY(model.setData(cell(model, 0, "note"), QStringLiteral("fine")));
    QVERIFY(model.lastError().what.isEmpty());
}

void tst_RecordTableModel::missingRequiredIsRefused()
{
    fill(1);
    RecordTableModel model(*workspace_, kindOf<Contribution>(), theme_);
    const auto record = std::make_shared<Contribution>();
    record->id = Uuid::create();
    record->key = QStringLiteral("NEW");
    QVERIFY(model.add({record}, QStringLiteral("Add")).has_error());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.lastError().code, ErrorCode::Refused);
}

void tst_RecordTableModel::smallEditsDoNotReset()
{
    fill(50);
    RecordTableModel model(*workspace_, kindOf<Contribution>(), theme_);
    model.sort(column("quantity"));
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy layouts(&model, &QAbstractItemModel::layoutChanged);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QVERIFY(model.setData(cell(model, 10, "note"), QStringLiteral("x")));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.front().at(0).toModelIndex(), cell(model, 10, "note"));
    QCOMPARE(changed.front().at(1).toModelIndex(), cell(model, 10, "note"));
    QVERIFY(model.remove({model.record(3).id, model.record(4).id, model.record(20).id}).has_value());
    QCOMPARE(removed.size(), 2); // neighbours go together
    QVERIFY(workspace_->undo().has_value());
    QCOMPARE(model.rowCount(), 50);
    QVERIFY(!inserted.isEmpty());
    QCOMPARE(resets.size() + layouts.size(), 0);
    compareWithFresh(model);
}

void tst_RecordTableModel::changedRowMovesIntoPlace()
{
    fill(30);
    RecordTableModel model(*workspace_, kindOf<Contribution>(), theme_);
    const QAbstractItemModelTester tester(&model);
    model.setSort({{column("quantity"), Qt::DescendingOrder}, {column("key"), Qt::AscendingOrder}});
    const QSignalSpy moves(&model, &QAbstractItemModel::rowsMoved);
    const QPersistentModelIndex watched = cell(model, 25, "key");
    const QString key = watched.data().toString();
    QVERIFY(model.setData(cell(model, 25, "quantity"), QStringLiteral("1000")));
    QCOMPARE(moves.size(), 1);
    QCOMPARE(watched.row(), 0);
    QCOMPARE(watched.data().toString(), key);
    QVERIFY(model.setData(cell(model, 0, "quantity"), QString()));
    QCOMPARE(watched.row(), 29); // empty values come last
    compareWithFresh(model);
}

void tst_RecordTableModel::referencesFollowTheirKeys()
{
    fill(30);
    RecordTableModel model(*workspace_, kindOf<Contribution>(), theme_);
    const QAbstractItemModelTester tester(&model);
    model.sort(column("member"));
    QCOMPARE(cell(model, 0, "member").data().toString(), QStringLiteral("M0"));
    Member renamed = *workspace_->snapshot().find(members_[0]);
    renamed.key = QStringLiteral("ZZZ");
    Edit edit = workspace_->edit(QStringLiteral("Rename"));
    edit.put(renamed);
    QVERIFY(edit.commit().has_value());
    QCOMPARE(cell(model, 0, "member").data().toString(), QStringLiteral("M1"));
    QCOMPARE(cell(model, 29, "member").data().toString(), QStringLiteral("ZZZ"));
    compareWithFresh(model);
}

void tst_RecordTableModel::selectionFollowsSorting()
{
    fill(40);
    RecordTableModel model(*workspace_, kindOf<Contribution>(), theme_);
    std::vector<std::pair<QPersistentModelIndex, QString>> watched;
    for (int row = 0; row < 40; row += 7)
        watched.emplace_back(cell(model, row, "key"), cell(model, row, "key").data().toString());
    model.sort(column("quantity"), Qt::DescendingOrder);
    for (const auto &[index, key] : watched)
        QCOMPARE(index.data().toString(), key);
}

void tst_RecordTableModel::inForce()
{
    fill(20); // two for each of the years 2020 to 2029
    RecordTableModel model(*workspace_, kindOf<Contribution>(), theme_);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.inForceCount(), std::size_t(20));
    model.setAsOf(Day::of(2023, 7, 1));
    QCOMPARE(model.inForceCount(), std::size_t(2));
    for (int row = 0; row < model.rowCount(); ++row) {
        const bool in = cell(model, row, "from").data().toString() == QLatin1String("2023");
        QCOMPARE(cell(model, row, "key").data(RecordTableModel::InForceRole).toBool(), in);
        QCOMPARE(cell(model, row, "key").data(Qt::ForegroundRole).isValid(), !in);
    }
    model.setInForceOnly(true);
    QCOMPARE(model.rowCount(), 2);
    model.setAsOf(Day::of(2024, 7, 1));
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.setData(cell(model, 0, "until"), QStringLiteral("2024-02")));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.inForceCount(), std::size_t(1));
    QVERIFY(workspace_->undo().has_value());
    QCOMPARE(model.rowCount(), 2);
    compareWithFresh(model);
}

void tst_RecordTableModel::searchFollowsNames()
{
    fill(12);
    RecordTableModel model(*workspace_, kindOf<Contribution>(), theme_);
    const QAbstractItemModelTester tester(&model);
    model.setSearch(QStringLiteral("land c"));
    QCOMPARE(model.rowCount(), 2);
    Member renamed = *workspace_->snapshot().find(members_[0]);
    renamed.name = QStringLiteral("Land cd");
    Edit edit = workspace_->edit(QStringLiteral("Rename"));
    edit.put(renamed);
    QVERIFY(edit.commit().has_value());
    QCOMPARE(model.rowCount(), 4);
    compareWithFresh(model);
}

void tst_RecordTableModel::manyChangesReset()
{
    fill(3000);
    RecordTableModel model(*workspace_, kindOf<Contribution>(), theme_);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QVERIFY(workspace_->undo().has_value());
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(workspace_->redo().has_value());
    QCOMPARE(model.rowCount(), 3000);
    QCOMPARE(resets.size(), 2);
    std::vector<CellEdit> cells;
    cells.reserve(1500);
    for (int row = 0; row < 1500; ++row)
        cells.push_back({model.record(row).id, column("quantity"), QString::number(row)});
    model.sort(column("quantity"), Qt::DescendingOrder);
    QVERIFY(model.change(cells, QStringLiteral("Many")).has_value());
    QCOMPARE(resets.size(), 2);
    compareWithFresh(model);
}

void tst_RecordTableModel::randomEdits_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<QString>("search");
    QTest::newRow("all, sorted") << 1U << QString();
    QTest::newRow("searched") << 2U << QStringLiteral("3");
    QTest::newRow("searched by name") << 3U << QStringLiteral("land b");
}

void tst_RecordTableModel::randomEdits()
{
    QFETCH(quint32, seed);
    QFETCH(QString, search);
    fill(60);
    RecordTableModel model(*workspace_, kindOf<Contribution>(), theme_);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setAsOf(Day::of(2024, 1, 1));
    model.setSearch(search);
    QRandomGenerator random(seed);
    const auto upTo = [&random](std::size_t limit) { return std::size_t(random.bounded(int(limit))); };
    const char *const sorted[] = {"key", "member", "quantity", "from", "note"};
    for (int step = 0; step < 300; ++step) {
        if (step % 20 == 0)
            model.setSort({{column(sorted[upTo(5)]), upTo(2) ? Qt::AscendingOrder : Qt::DescendingOrder},
                           {column(sorted[upTo(5)]), Qt::AscendingOrder}});
        if (step % 50 == 30)
            model.setInForceOnly(!model.isInForceOnly());
        const std::size_t action = upTo(10);
        if (action < 2 && workspace_->canUndo() && workspace_->undoText() != QLatin1String("Fill")) {
            QVERIFY(workspace_->undo().has_value());
        } else if (action < 3 && workspace_->canRedo()) {
            QVERIFY(workspace_->redo().has_value());
        } else {
            Edit edit = workspace_->edit(QStringLiteral("Random"));
            const Table &table = workspace_->snapshot().table(kindOf<Contribution>());
            for (std::size_t n = 1 + upTo(step % 25 == 0 ? 60 : 4); n > 0; --n) {
                Contribution record;
                if (table.size() > 20 && upTo(3) != 0)
                    record = static_cast<const Contribution &>(*table.at(upTo(table.size())));
                if (table.size() > 20 && upTo(6) == 0 && !record.id.isNull()) {
                    edit.remove(kindOf<Contribution>(), record.id);
                    break; // so that nothing is put again after it was taken away
                }
                if (record.id.isNull())
                    record.key = QStringLiteral("N%1-%2").arg(step).arg(n);
                record.member = members_[upTo(members_.size())];
                record.capability = capability_;
                record.quantity = double(upTo(12));
                record.period.from = PartialDate::parse(QStringLiteral("20%1").arg(20 + upTo(8))).value();
                record.note = upTo(2) ? QString() : QString::number(upTo(9));
                edit.put(record);
            }
            if (upTo(5) == 0) {
                Member member = *workspace_->snapshot().find(members_[upTo(members_.size())]);
                member.name = QStringLiteral("Land %1").arg(QChar(char16_t(u'a' + upTo(6))));
                member.key = QStringLiteral("M%1").arg(step + 10);
                edit.put(member);
            }
            QVERIFY(edit.commit().has_value());
        }
        compareWithFresh(model);
        if (QTest::currentTestFailed())
            return;
    }
}

void tst_RecordTableModel::madeUpKind()
{
    fill(0);
    RecordTableModel model(*workspace_, kindOf<Depot>(), theme_);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.headerData(kindOf<Depot>().indexOf(u"stock"), Qt::Horizontal).toString(),
             QStringLiteral("Stock (tonnes)"));
    const auto depot = std::make_shared<Depot>();
    depot->id = Uuid::create();
    depot->key = QStringLiteral("D1");
    QVERIFY(model.add({depot}, QStringLiteral("Add")).has_value());
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.setData(cell(model, 0, "owner"), QStringLiteral("M3")));
    QVERIFY(model.setData(cell(model, 0, "guarded"), QStringLiteral("yes")));
    QVERIFY(model.setData(cell(model, 0, "until"), QStringLiteral("2030")));
    QCOMPARE(cell(model, 0, "owner").data().toString(), QStringLiteral("M3"));
    QCOMPARE(cell(model, 0, "guarded").data().toString(), QStringLiteral("yes"));
    model.setAsOf(Day::of(2031, 1, 1));
    QCOMPARE(model.inForceCount(), std::size_t(0));
}

void tst_RecordTableModel::readOnlyIsNotEditable()
{
    fill(2);
    const QString path = workspace_->path();
    workspace_.reset();
    Workspace::Options options;
    options.schema = Schema::current(Catalogue::standard().with(kindOf<Depot>()));
    Job job;
    workspace_ = Workspace::open(path, Access::ReadOnly, options, job).value();
    RecordTableModel model(*workspace_, kindOf<Contribution>(), theme_);
    QVERIFY(!model.flags(cell(model, 0, "key")).testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.setData(cell(model, 0, "note"), QStringLiteral("x")));
    QCOMPARE(model.lastError().code, ErrorCode::Locked);
}

QTEST_MAIN(tst_RecordTableModel)
#include "tst_recordtablemodel.moc"
