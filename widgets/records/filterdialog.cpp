// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/filterdialog.h"

#include "model/records/identity.h"
#include "widgets/records/fieldeditors.h"
#include "widgets/theme/applytheme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace entente {

namespace {

enum Page { NoPage, TextPage, WordsPage, RangePage, RecordsPage };

Page pageOf(FilterTest test)
{
    switch (test) {
    case FilterTest::Contains:
        return TextPage;
    case FilterTest::OneOf:
        return WordsPage;
    case FilterTest::Dates:
    case FilterTest::InForce:
    case FilterTest::Numbers:
        return RangePage;
    case FilterTest::RefersTo:
        return RecordsPage;
    case FilterTest::Empty:
    case FilterTest::Filled:
        break;
    }
    return NoPage;
}

Error nothingChosen(const QString &what)
{
    return {ErrorCode::BadInput, what, {}, {}};
}

} // namespace

FilterDialog::FilterDialog(const Kind &kind, const Snapshot &plan, std::vector<FieldPath> paths,
                           const ColumnFilter &start, QWidget *parent)
    : QDialog(parent)
    , kind_(kind)
    , plan_(plan)
    , paths_(std::move(paths))
    , start_(start)
    , column_(new QComboBox(this))
    , test_(new QComboBox(this))
    , pages_(new QStackedWidget(this))
    , text_(new QLineEdit(this))
    , words_(new QListWidget(this))
    , from_(new QLineEdit(this))
    , until_(new QLineEdit(this))
    , recordsPage_(new QWidget(this))
    , problem_(new QLabel(this))
{
    setWindowTitle(tr("Filter %1").arg(midSentence(Kind::tr(kind.titlePlural))));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(420, 320);
    column_->setAccessibleName(tr("Column"));
    test_->setAccessibleName(tr("Condition"));
    text_->setPlaceholderText(tr("Text; * stands for anything, ? for one character"));
    text_->setAccessibleName(tr("Text to look for"));
    words_->setAccessibleName(tr("Words"));
    from_->setAccessibleName(tr("From"));
    until_->setAccessibleName(tr("To"));
    problem_->setWordWrap(true);
    auto *range = new QWidget(this);
    auto *rangeForm = new QFormLayout(range);
    rangeForm->setContentsMargins(0, 0, 0, 0);
    rangeForm->addRow(tr("From"), from_);
    rangeForm->addRow(tr("To"), until_);
    auto *textPage = new QWidget(this);
    auto *textColumn = new QVBoxLayout(textPage);
    textColumn->setContentsMargins(0, 0, 0, 0);
    textColumn->addWidget(text_);
    textColumn->addStretch(1);
    auto *recordsColumn = new QVBoxLayout(recordsPage_);
    recordsColumn->setContentsMargins(0, 0, 0, 0);
    pages_->addWidget(new QWidget(this));
    pages_->addWidget(textPage);
    pages_->addWidget(words_);
    pages_->addWidget(range);
    pages_->addWidget(recordsPage_);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *apply = buttons->addButton(tr("Show these"), QDialogButtonBox::AcceptRole);
    apply->setProperty("primary", true);
    apply->setDefault(true);
    repolish(*apply);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *form = new QFormLayout;
    form->addRow(tr("&Column"), column_);
    form->addRow(tr("Co&ndition"), test_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addLayout(form);
    column->addWidget(pages_, 1);
    column->addWidget(problem_);
    column->addWidget(buttons);

    for (const FieldPath &each : paths_)
        column_->addItem(pathTitle(each), each.text());
    const int found = column_->findData(start_.path);
    column_->setCurrentIndex(std::max(0, found));
    connect(column_, &QComboBox::currentIndexChanged, this, &FilterDialog::columnChanged);
    connect(test_, &QComboBox::currentIndexChanged, this, &FilterDialog::testChanged);
    connect(buttons, &QDialogButtonBox::accepted, this, &FilterDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    columnChanged();
    const auto day = [this](const std::optional<Day> &value) {
        return value ? display_.date(PartialDate::fromDay(*value)) : QString();
    };
    const auto number = [this](const std::optional<double> &value) {
        return value ? display_.number(*value) : QString();
    };
    text_->setText(start_.text);
    const bool numbers = start_.test == FilterTest::Numbers;
    from_->setText(numbers ? number(start_.least) : day(start_.from));
    until_->setText(numbers ? number(start_.most) : day(start_.until));
    const auto tests = testsFor(path());
    if (std::find(tests.begin(), tests.end(), start_.test) != tests.end() && start_ != ColumnFilter{start_.path})
        chooseTest(start_.test);
    // The column is known where the person comes from one; what is asked of it is not.
    QWidget *const first[] = {test_, text_, words_, from_, recordsLine()};
    if (QWidget *wanted = first[pages_->currentIndex()]; wanted && !start_.path.isEmpty())
        wanted->setFocus();
}

const FieldPath &FilterDialog::path() const
{
    return paths_[std::size_t(std::max(0, column_->currentIndex()))];
}

FilterTest FilterDialog::test() const
{
    return FilterTest(test_->currentData().toInt());
}

void FilterDialog::chooseTest(FilterTest test)
{
    test_->setCurrentIndex(std::max(0, test_->findData(int(test))));
}

std::shared_ptr<const FieldInput> FilterDialog::input() const
{
    return std::make_shared<FieldInput>(path().kind(), plan_, display_.locale());
}

QLineEdit *FilterDialog::recordsLine() const
{
    return recordsPage_->findChild<QLineEdit *>();
}

void FilterDialog::columnChanged()
{
    test_->clear();
    for (const FilterTest each : testsFor(path()))
        test_->addItem(testName(each), int(each));
    fillWords();
    delete recordsLine();
    const Field &field = path().field();
    if (field.type == FieldType::Reference || field.type == FieldType::References) {
        listField_ = field;
        listField_.type = FieldType::References;
        QWidget *editor = createFieldEditor(listField_, input(), recordsPage_);
        editor->setAccessibleName(tr("Records to refer to"));
        if (auto *line = qobject_cast<QLineEdit *>(editor))
            line->setPlaceholderText(tr("Keys or names, with ; between several"));
        QStringList keys;
        if (start_.path == path().text())
            for (const Uuid &id : start_.records)
                keys << references(plan_).name(field.target(), id);
        setEditorText(*editor, keys.join(QStringLiteral("; ")));
        static_cast<QVBoxLayout *>(recordsPage_->layout())->insertWidget(0, editor, 0, Qt::AlignTop);
    }
    testChanged();
}

void FilterDialog::fillWords()
{
    words_->clear();
    const Field &field = path().field();
    QStringList all;
    if (field.type == FieldType::Term)
        all = input()->words(field);
    else if (field.type == FieldType::Boolean)
        all = {QStringLiteral("yes"), QStringLiteral("no")};
    else
        return;
    all << QString();
    for (const QString &word : all) {
        auto *item =
            new QListWidgetItem(word.isEmpty()                     ? tr("(empty)")
                                : field.type == FieldType::Boolean ? display_.boolean(word == QLatin1String("yes"))
                                                                   : word,
                                words_);
        item->setData(Qt::UserRole, word);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(start_.path == path().text() && start_.words.contains(word) ? Qt::Checked : Qt::Unchecked);
    }
    words_->setCurrentRow(0);
}

void FilterDialog::testChanged()
{
    if (test_->currentIndex() < 0)
        return;
    pages_->setCurrentIndex(pageOf(test()));
    const QString hint =
        test() == FilterTest::Numbers ? tr("a number, or empty") : tr("2027, 2027-03 or a day, or empty");
    from_->setPlaceholderText(hint);
    until_->setPlaceholderText(hint);
    problem_->clear();
}

Result<ColumnFilter> FilterDialog::filter() const
{
    ColumnFilter filter;
    filter.path = path().text();
    filter.test = test();
    Field dateField;
    dateField.type = FieldType::Date;
    const auto date = [&](const QLineEdit &line) -> Result<PartialDate> {
        TRY(const QString text, input()->toFileText(dateField, line.text()));
        return PartialDate::parse(text);
    };
    const auto number = [this](const QLineEdit &line) -> Result<std::optional<double>> {
        Field numberField;
        numberField.type = FieldType::Number;
        TRY(const QString text, input()->toFileText(numberField, line.text()));
        if (text.isEmpty())
            return std::optional<double>();
        bool isNumber = false;
        const double value = text.toDouble(&isNumber);
        if (!isNumber)
            return nothingChosen(tr("“%1” is not a number.").arg(line.text().left(40)));
        return std::optional<double>(value);
    };
    switch (filter.test) {
    case FilterTest::Contains:
        filter.text = text_->text().trimmed();
        if (filter.text.isEmpty())
            return nothingChosen(tr("Write what to look for."));
        break;
    case FilterTest::OneOf:
        for (int i = 0; i < words_->count(); ++i)
            if (words_->item(i)->checkState() == Qt::Checked)
                filter.words << words_->item(i)->data(Qt::UserRole).toString();
        if (filter.words.isEmpty())
            return nothingChosen(tr("Tick at least one word."));
        break;
    case FilterTest::Dates:
    case FilterTest::InForce: {
        TRY(const PartialDate from, date(*from_));
        TRY(const PartialDate until, date(*until_));
        if (!from.isEmpty())
            filter.from = from.firstDay();
        if (!until.isEmpty())
            filter.until = until.lastDay();
        if (filter.from && filter.until && *filter.until < *filter.from)
            return nothingChosen(tr("The range ends before it begins."));
        if (!filter.from && !filter.until)
            return nothingChosen(tr("Write the first or the last day, or both."));
        break;
    }
    case FilterTest::Numbers: {
        TRY(filter.least, number(*from_));
        TRY(filter.most, number(*until_));
        if (!filter.least && !filter.most)
            return nothingChosen(tr("Write the least or the most, or both."));
        break;
    }
    case FilterTest::RefersTo: {
        const QLineEdit *line = recordsLine();
        TRY(const QString keys, input()->toFileText(listField_, line ? line->text() : QString()));
        for (const QString &key : keys.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
            const Uuid id = references(plan_).find(listField_.target(), key.trimmed());
            if (!id.isNull())
                filter.records.push_back(id);
        }
        if (filter.records.empty())
            return nothingChosen(tr("Name at least one record."));
        break;
    }
    case FilterTest::Empty:
    case FilterTest::Filled:
        break;
    }
    return filter;
}

void FilterDialog::accept()
{
    const auto made = filter();
    if (made.has_error()) {
        problem_->setText(QStringLiteral("%1 %2").arg(made.assume_error().what, made.assume_error().remedy).trimmed());
        return;
    }
    emit chosen(made.assume_value());
    QDialog::accept();
}

} // namespace entente

#include "moc_filterdialog.cpp"
